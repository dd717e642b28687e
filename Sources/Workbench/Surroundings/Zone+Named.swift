import Foundation
package import Model
import Synchronization

extension Zone {
  private static let known = Mutex<[String: Zone]>([:])

  /// The rules of a zone from the system's time zone database, 1970 to 2100.
  @Sendable package static func named(_ name: String) -> Zone? {
    if let zone = known.withLock({ $0[name] }) { return zone }
    guard let zone = read(name) else { return nil }
    known.withLock { if $0.count < 700 { $0[name] = zone } }
    return zone
  }

  private static func read(_ name: String) -> Zone? {
    guard let rules = TimeZone(identifier: name) else { return nil }
    let end = Date(timeIntervalSince1970: 4_102_444_800)
    var moment = Date(timeIntervalSince1970: 0)
    var offset = Int32(clamping: rules.secondsFromGMT(for: moment))
    let initial = offset
    var changes: [Change] = []
    while let next = rules.nextDaylightSavingTimeTransition(after: moment), next > moment, next < end {
      moment = next
      let held = Int32(clamping: rules.secondsFromGMT(for: moment))
      if held != offset { changes.append(Change(from: Int64(moment.timeIntervalSince1970), offset: held)) }
      offset = held
    }
    return Zone(name: name, initialOffset: initial, changes: changes)
  }
}
