import GRDB
package import Model

/// What an entry of the clock says: another day is today, or the system's calendar holds again.
struct ClockPayload: Codable, Equatable {
  /// `2025-06-30`; none when the calendar of the system holds.
  let today: Day?
}

/// How a workspace knows which day it is.
package enum WorkspaceClock: Equatable, Sendable {
  /// The calendar day of the machine in the organisation's zone.
  case system(Day)
  /// A day of its own, set by hand; examples and rehearsals live on one.
  case own(Day)

  package var today: Day {
    switch self {
    case .system(let day), .own(let day): day
    }
  }
  package var isOwn: Bool { if case .own = self { true } else { false } }
}

extension Workspace {
  /// The day it is here.
  package func today() throws -> Day { try clock().today }

  package func clock() throws -> WorkspaceClock {
    let zone = try zone()
    return try store.read { try clock(in: zone, $0) }
  }

  /// The rules of the zone whose days are counted here.
  package func zone() throws -> Zone {
    if let zone = memory.zone { return zone }
    let name = try founding().zone
    guard let zone = surroundings.zone(name) else { throw WorkspaceRefusal.unknownZone(name) }
    memory.keep(zone)
    return zone
  }

  /// Makes another day today. It may not lie before what was already written.
  @discardableResult
  package func set(today day: Day, by signature: Signature) throws -> WorkspaceClock {
    try store.write { db in
      if let last = try lastDay(db), day < last { throw WorkspaceRefusal.earlierThanHistory(day, last: last) }
      try Ledger.append(Draft(.clock, on: day, by: signature, ClockPayload(today: day)), at: surroundings.now(), db)
      return .own(day)
    }
  }

  /// Goes forward to a day. Where it is that day already, or later, nothing happens.
  @discardableResult
  package func advance(to day: Day, by signature: Signature) throws -> WorkspaceClock {
    try write { db, today in
      guard day > today else { return .own(today) }
      try Ledger.append(Draft(.clock, on: day, by: signature, ClockPayload(today: day)), at: surroundings.now(), db)
      return .own(day)
    }
  }

  /// Lets the calendar of the machine say which day it is.
  package func followTheSystem(by signature: Signature) throws {
    try write { db, today in
      try Ledger.append(Draft(.clock, on: today, by: signature, ClockPayload(today: nil)), at: surroundings.now(), db)
    }
  }

  func clock(in zone: Zone, _ db: Database) throws -> WorkspaceClock {
    let own = try Ledger.last(.clock, upTo: through ?? .max, db).flatMap {
      try Payload.read(ClockPayload.self, from: $0).today
    }
    if let own { return .own(own) }
    // What was written then was written by the machine's calendar of that moment.
    let moment = try through.flatMap { try Ledger.entry($0, db)?.at } ?? surroundings.now()
    return .system(zone.day(of: moment))
  }

  /// One transaction that knows which day it is.
  @discardableResult
  func write<T>(_ work: (Database, Day) throws -> T) throws -> T {
    _ = try zone()
    return try store.write { db in try work(db, today(db)) }
  }

  /// The day it is, inside a transaction that writes. A clock that went back is refused: what is written
  /// now would stand before what was written already.
  @discardableResult
  func today(_ db: Database) throws -> Day {
    let today = try clock(in: try zone(), db).today
    if let last = try lastDay(db), today < last { throw WorkspaceRefusal.clockBehind(today, last: last) }
    return today
  }

  /// The last day the history reaches. The founding is left out: an example begins before it was made.
  private func lastDay(_ db: Database) throws -> Day? {
    try Int32.fetchOne(db, sql: "SELECT max(day) FROM entry WHERE kind <> 'founding'").map(Day.init(number:))
  }
}
