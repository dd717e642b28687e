import ArgumentParser
import Foundation
import Governance
import Model
import Workbench

/// Which workspace a command speaks to.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("data"),
    help: "The workspace's file. Left out: the environment variable POMONA_DATA, else pomona.sqlite here.",
    completion: .file())
  var path: String?

  @Option(
    help:
      "Ask the Pomona at this address, such as http://127.0.0.1:8080, instead. Left out: POMONA_SERVER, else the file. A token is read from POMONA_TOKEN or ~/.config/pomona/token."
  )
  var server: String?

  var file: String { path ?? ProcessInfo.processInfo.environment["POMONA_DATA"] ?? "pomona.sqlite" }

  /// The workspace's own file; refused where a server is meant.
  func open() throws -> Workspace {
    try expectHere()
    return try Workspace.open(file)
  }

  func expectHere() throws { if serving != nil { throw RemoteRefusal.onlyHere } }

  /// The workspace, wherever it is.
  func desk() throws -> any Desk {
    guard let serving else { return try Workspace.open(file) }
    return try Remote(serving, token: try Credential.token())
  }

  /// Everything that can be asked of it: of a server's, a copy of its record is asked.
  func reading() throws -> Workspace { try desk().reading() }

  /// Whether there is a workspace to ask.
  var isThere: Bool { serving != nil || FileManager.default.fileExists(atPath: file) }

  private var serving: String? {
    if let server { return server }
    guard path == nil, let told = ProcessInfo.processInfo.environment["POMONA_SERVER"], !told.isEmpty else {
      return nil
    }
    return told
  }
}

/// Who does it and why; both are kept with every change.
struct SigningOptions: ParsableArguments {
  @Option(help: "Who does it: the handle of a person, or your name.") var by: String?
  @Option(help: "Why.") var because: String?

  /// - Parameter usual: the reason where none needs to be given.
  func signature(usual: String? = nil) throws -> Signature {
    guard let because = because ?? usual, !because.allSatisfy(\.isWhitespace) else {
      throw ValidationError(
        "Say why: --because \"Mole lends one person until summer\". Every change is kept with its reason.")
    }
    return Signature(author, because: because)
  }

  var author: String { by ?? ProcessInfo.processInfo.environment["USER"] ?? "command line" }
}

/// The person of the model in whose name something is decided.
func person(_ handle: String) throws -> Name {
  guard let name = Name(handle) else {
    throw ValidationError(
      "'\(handle)' is no handle. A person's handle is written like ines: lower-case letters, digits, hyphens.")
  }
  return name
}

/// Reads `23000 EUR`.
func money(_ text: String) throws -> Money {
  guard let money = Money(written: text) else {
    throw ValidationError("'--costs \(text)' is no amount. Write one such as \"23000 EUR\".")
  }
  return money
}

/// Reads `low`, `medium` or `high`.
func riskLevel(_ text: String) throws -> DecisionRight.Risk {
  guard let level = DecisionRight.Risk(rawValue: text) else {
    throw ValidationError("'--risk \(text)' is none of low, medium and high.")
  }
  return level
}

/// What bears on who may decide something.
struct MatterOptions: ParsableArguments {
  @Option(help: "What it costs, such as \"23000 EUR\".") var costs: String?
  @Flag(inversion: .prefixedNo, help: "Whether it can be undone.") var reversible: Bool?
  @Option(help: "How risky it is: low, medium or high.") var risk: String?

  func amount() throws -> Money? { try costs.map(money) }
  var reversibility: DecisionRight.Reversibility? { reversible.map { $0 ? .reversible : .irreversible } }
  func riskLevel() throws -> DecisionRight.Risk? { try risk.map(pomona.riskLevel) }
}

/// Reads `figure:from:to`, such as `cycle-time.p85:21:15`.
///
/// - Parameter mend: what else has to stand beside it.
func effect(_ text: String, mend: String = "") throws -> (figure: String, from: Double, to: Double) {
  let parts = text.split(separator: ":").map(String.init)
  guard parts.count == 3, let from = Double(parts[1]), let to = Double(parts[2]) else {
    throw ValidationError("'--expect \(text)' is written figure:from:to, such as cycle-time.p85:21:15\(mend).")
  }
  return (parts[0], from, to)
}
