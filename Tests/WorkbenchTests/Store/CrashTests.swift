import Foundation
import Model
import Synchronization
import Testing

@testable import Workbench

/// Kills a process in the middle of writing, many times, and looks for what it had acknowledged. That
/// proves transactions and recovery; `Tests/Crash` adds power cuts and the order of syncs.
@Suite(.serialized) struct CrashTests {
  private static let rounds = 24

  @Test func `nothing acknowledged is lost or doubled when the writer is killed, and the history stays whole`() throws {
    let scratch = try Scratch()
    var acknowledged: [String] = []
    for round in 0..<Self.rounds {
      acknowledged += try Victim(scratch.path("w.pomona")).killed(after: 0.02 + Double(round % 8) * 0.03)
      let account = try account(scratch.path("w.pomona"), acknowledged)
      #expect(account.lost.isEmpty && account.doubled.isEmpty && account.isSound)
    }
    #expect(acknowledged.count > Self.rounds)
  }

  @Test func `a writer that acknowledges before the commit is noticed, so this test is not blind`() throws {
    let scratch = try Scratch()
    var acknowledged: [String] = []
    var lost = 0
    for _ in 0..<Self.rounds where lost == 0 {
      acknowledged += try Victim(scratch.path("w.pomona"), "--early").killed(after: 0.1)
      lost = try account(scratch.path("w.pomona"), acknowledged).lost.count
    }
    #expect(lost > 0)
  }

  @Test(.enabled(if: Self.canTrace, "strace and python3 are not here"))
  func `an acknowledgement goes out only after the log is on the disk`() throws {
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Crash/ack-order.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", script.standardizedFileURL.path, try Victim.writer().path, "40"]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static let canTrace = ["/usr/bin/strace", "/usr/bin/python3"].allSatisfy {
    FileManager.default.isExecutableFile(atPath: $0)
  }

  private func account(
    _ path: String, _ acknowledged: [String]
  ) throws -> (lost: [String], doubled: [String], isSound: Bool) {
    guard FileManager.default.fileExists(atPath: path) else { return (acknowledged, [], acknowledged.isEmpty) }
    let store = try Store.open(path, in: .harbour)
    let kept = try store.read { db in try Ledger.entries(.revision, db) + Ledger.entries(.batch, db) }.map(\.reason)
    let times = Dictionary(kept.map { ($0, 1) }, uniquingKeysWith: +)
    let isSound = try store.verify().isSound
    try store.close()
    return (acknowledged.filter { times[$0] == nil }, acknowledged.filter { times[$0, default: 0] > 1 }, isSound)
  }
}

/// A writing process that is going to be killed.
private final class Victim: Sendable {
  private let heard = Mutex<[UInt8]>([])
  private let arguments: [String]

  init(_ path: String, _ more: String...) { arguments = [path] + more }

  /// Starts it, kills it that long after its first acknowledgement, and gives the tags it acknowledged.
  func killed(after seconds: Double) throws -> [String] {
    let process = Process()
    let output = Pipe()
    process.executableURL = try Victim.writer()
    process.arguments = arguments
    process.standardOutput = output
    try process.run()
    let reader = Thread { [self] in
      while true {
        let data = output.fileHandleForReading.availableData
        if data.isEmpty { return }
        heard.withLock { $0 += data }
      }
    }
    reader.start()
    let patience = Date().addingTimeInterval(20)
    while heard.withLock({ $0.isEmpty }), process.isRunning, Date() < patience { Thread.sleep(forTimeInterval: 0.005) }
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    while !reader.isFinished { Thread.sleep(forTimeInterval: 0.005) }
    return tags
  }

  private var tags: [String] {
    let lines = String(decoding: heard.withLock { $0 }, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    return lines.dropLast().filter { $0.hasPrefix("ack ") }.map { String($0.dropFirst(4)) }
  }

  /// Beside the test program itself.
  static func writer() throws -> URL {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent("CrashWriter")
  }
}
