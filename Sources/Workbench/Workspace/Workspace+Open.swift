import GRDB
import Model

/// What the first entry of a chain says.
struct FoundingPayload: Codable, Equatable {
  let organisation: String
  /// Sixteen random bytes in hexadecimal: no two installations have one chain.
  let installation: String
  let zone: String
}

extension Workspace {
  /// Makes a new workspace in a file that does not exist yet.
  ///
  /// - Parameter zone: whose calendar days `today` is counted in, such as `Europe/Berlin`.
  package static func create(
    at path: String, named organisation: String, zone: String, by author: String, in surroundings: Surroundings = .live
  ) throws -> Workspace {
    let founding = try founding(organisation, zone, author, in: surroundings)
    return Workspace(
      store: try Store.create(path, in: surroundings) { db in try Ledger.append(founding, at: surroundings.now(), db) })
  }

  /// Opens a workspace that exists.
  package static func open(_ path: String, in surroundings: Surroundings = .live) throws -> Workspace {
    Workspace(store: try Store.open(path, in: surroundings))
  }

  /// A workspace that ends with the process.
  package static func inMemory(
    named organisation: String = "Harbour", zone: String = "Europe/Berlin", in surroundings: Surroundings
  ) throws -> Workspace {
    let founding = try founding(organisation, zone, "pomona", in: surroundings)
    return Workspace(
      store: try Store.inMemory(in: surroundings) { db in try Ledger.append(founding, at: surroundings.now(), db) })
  }

  /// Held by a server for as long as it serves the file; refused while another server holds it.
  ///
  /// - Parameter holder: what the second one is told, such as `process 12 at http://127.0.0.1:8080`.
  package func lock(as holder: String) throws -> ServerLock { try ServerLock(on: path, as: holder) }

  /// Lets go of the file. Nothing may be asked afterwards.
  package func close() throws { try store.database.close() }

  /// The name of the organisation this workspace was made for.
  package func organisation() throws -> String { try founding().organisation }

  func founding() throws -> FoundingPayload {
    try store.read { db in
      guard let entry = try Ledger.entry(1, db) else { throw StoreRefusal.damaged("its first entry is missing") }
      return try Payload.read(FoundingPayload.self, from: entry)
    }
  }

  private static func founding(
    _ organisation: String, _ zone: String, _ author: String, in surroundings: Surroundings
  ) throws -> Draft {
    guard let rules = surroundings.zone(zone) else { throw WorkspaceRefusal.unknownZone(zone) }
    let installation = surroundings.random(16).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    let payload = FoundingPayload(organisation: organisation, installation: installation, zone: zone)
    let signature = Signature(author, because: "The workspace of \(organisation) was made")
    return try Draft(.founding, on: rules.day(of: surroundings.now()), by: signature, payload)
  }
}
