import Foundation
import Model
import Testing
import Workbench

/// Kills a real server in the middle of writing, many times, and looks for what it had acknowledged over HTTP.
/// `CrashTests` does the same to the store alone (reliability D1, D4, D5).
@Suite(.serialized, .enabled(if: Needed.isHere, Needed.why)) struct ServerCrashTests {
  /// `make crash` asks for many more.
  private static let rounds = ProcessInfo.processInfo.environment["POMONA_KILLS"].flatMap { Int($0) } ?? 20

  @Test func `what a server acknowledged is there once, however often it is killed while it writes`() throws {
    let yard = try CrashYard()
    var (entries, written, inMidst) = (yard.beginning, [CrashErrand](), 0)
    var last = CrashYard.Round()
    for round in 0...Self.rounds {
      let server = try yard.serve()
      defer { kill(server.process.processIdentifier, SIGKILL) }
      // What had no answer is asked for again, and what had one is answered as before.
      let strange = try last.writers.flatMap { try $0.askAgain(at: server.address) }
      #expect(strange.isEmpty, "\(strange)")
      written += last.done.map(\.errand) + last.pending
      entries += Int64((last.done.map(\.errand) + last.pending).reduce(0) { $0 + $1.entries })
      if round == Self.rounds { break }
      last = try yard.write(round, to: server, for: 0.02 + Double(round % 8) * 0.04)
      #expect(last.refused == [])
      inMidst += last.pending.isEmpty ? 0 : 1
      let (account, proof) = (try yard.account(), try yard.verify())
      #expect(proof.code == 0, "\(proof.output)\(proof.trouble)")
      #expect(account.torn == [])
      #expect(last.done.filter { $0.errand.sort != .open && account.times($0.errand) != 1 }.map(\.errand.key) == [])
    }
    let account = try yard.account()
    #expect(account.last == entries, "an entry nobody asked for, or one that was asked for is missing")
    #expect(written.filter { $0.sort != .open && account.times($0) != 1 }.map(\.key) == [])
    #expect(Set(written.map(\.sort)) == Set(CrashErrand.Sort.allCases))
    #expect(inMidst > Self.rounds / 2, "only \(inMidst) kills came while somebody waited for an answer")
  }

  @Test func `who takes what was sent for acknowledged is caught, so this test is not blind`() throws {
    let yard = try CrashYard()
    var lost = 0
    for round in 0..<Self.rounds where lost == 0 {
      let sent = try yard.write(round, to: yard.serve(), for: 0.03).pending.filter { $0.sort != .open }
      let account = try yard.account()
      lost += sent.count { account.times($0) == 0 }
    }
    #expect(lost > 0)
  }

  @Test func `who asks again under another key is caught, so this test is not blind`() throws {
    let yard = try CrashYard()
    let round = try yard.write(0, to: yard.serve(), for: 1)
    let found = round.writers.lazy.compactMap { writer in
      writer.done.first { $0.errand.sort == .ask }.map { (writer, $0.errand) }
    }.first
    let (writer, asked) = try #require(found)
    let server = try yard.serve()
    _ = try writer.ask(asked, key: "another", at: server.address)
    kill(server.process.processIdentifier, SIGKILL)
    server.process.waitUntilExit()
    #expect(try yard.account().times(asked) == 2)
  }
}
