import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `Drop your export` {
  @Test func `shows the flow of a file at once and keeps nothing of it`() async throws {
    let (demo, browser) = try Demo.here()
    let rows = (1...40).map { "K-\($0),Card \($0),2026-0\(1 + $0 % 2)-1\($0 % 7),2026-0\(2 + $0 % 2)-1\($0 % 9)" }
    try await dropping(rows) { walk in
      try await walk.reads(
        "board.csv", "40 rows, looked at as of", "nothing of this file is kept", "Cycle time", "Throughput",
        "Work in progress")
    }
    try await browser.go(to: demo.page("/evidence"))
    try await Walk(browser).doesNotRead("board.csv")
  }

  @Test func `asks for the order of day and month where both can be meant`() async throws {
    let rows = (1...12).map {
      "K-\($0),Card \($0),0\(1 + $0 % 3)/0\(2 + $0 % 4)/2026,0\(4 + $0 % 3)/0\(6 + $0 % 2)/2026"
    }
    try await dropping(rows) { walk in
      try await walk.reads("can be read two ways")
      try await walk.doesNotRead("Throughput")
    }
  }

  /// Sends a file from the home page. It stays until the answer was read: a browser reads it only while sending.
  private func dropping(_ rows: [String], then look: (Walk) async throws -> Void) async throws {
    let (demo, browser) = try Demo.here()
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("pomona-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("board.csv")
    let text = (["id,title,started,finished"] + rows).joined(separator: "\n") + "\n"
    try Data(text.utf8).write(to: file)
    try await browser.go(to: demo.address)
    try await browser.element("#export").type(file.path)
    try await browser.control(saying: "Show its flow").click()
    try await look(Walk(browser))
  }
}
