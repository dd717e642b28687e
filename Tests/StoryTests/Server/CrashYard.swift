import Foundation
import Model
import Testing
import Workbench

/// A workspace behind a real server that is killed again and again, and what is found in it afterwards.
struct CrashYard: ~Copyable {
  /// What one round of writing came to, told by the writers.
  struct Round {
    var writers: [ServerWriter] = []
    var done: [ServerWriter.Done] { writers.flatMap(\.done) }
    var pending: [CrashErrand] { writers.compactMap(\.pending) }
    var refused: [String] { writers.flatMap(\.refused) }
  }

  private let desk: Desk
  private let file: String
  private let tokens: [(crew: String, text: String)]
  /// What the chain reached before anybody wrote.
  let beginning: Int64

  init() throws {
    let desk = try Desk()
    let file = desk.folder.appending(path: "w.pomona").path
    let workspace = try Workspace.create(at: file, named: "Crash", zone: "UTC", by: "test")
    try workspace.apply(CrashModel.texts, whole: true, by: Signature("ines", because: "First model"))
    let password = "four words in a row"
    let ines = Name("ines")
    let account = try workspace.claim(workspace.foundingLink(), handle: ines, as: ines, password: password)
    let tokens = try (CrashModel.crews + CrashModel.crews).map { crew in
      (crew: crew, text: try workspace.makeToken(of: account.handle, "writer", scope: .write, days: 1).text)
    }
    let beginning = try workspace.head().seq
    try workspace.close()
    (self.file, self.tokens, self.beginning) = (file, tokens, beginning)
    self.desk = desk
  }

  func serve() throws -> (process: Process, address: String) {
    let process = try desk.begin(["serve", "--data", file, "--port", "0"], saying: "served", and: "trouble")
    for _ in 0..<3000 {
      if let match = try desk.read("served").firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+/) {
        return (process, String(match.0))
      }
      usleep(10_000)
    }
    Issue.record("no server: \(try desk.read("trouble"))")
    throw CocoaError(.executableLoad)
  }

  /// Lets everybody write, and kills the server that long after each has been answered once.
  func write(_ number: Int, to server: (process: Process, address: String), for seconds: Double) throws -> Round {
    let round = Round(
      writers: tokens.enumerated().map { index, token in
        ServerWriter("\(number)-\(index)", crew: token.crew, token: token.text, at: server.address)
      })
    let threads = round.writers.map { $0.begin() }
    let patience = Date().addingTimeInterval(20)
    while round.writers.contains(where: \.done.isEmpty), Date() < patience { usleep(2_000) }
    usleep(UInt32(seconds * 1_000_000))
    kill(server.process.processIdentifier, SIGKILL)
    server.process.waitUntilExit()
    while !threads.allSatisfy(\.isFinished) { usleep(2_000) }
    return round
  }

  func verify() throws -> Told { try desk.pomona("verify", "--data", file) }

  /// What the record holds, read from the file while no server has it.
  func account() throws -> CrashAccount {
    let workspace = try Workspace.open(file)
    let account = try CrashAccount(of: workspace)
    try workspace.close()
    return account
  }
}
