import Foundation
import Testing

@Suite(.enabled(if: Needed.isHere, Needed.why), .serialized, .servingHarbour)
struct `Drop your export` {
  @Test func `shows the flow of a file at once and keeps nothing of it`() async throws {
    let (demo, browser) = try Demo.here()
    try await drop(
      rows: (1...40).map { "K-\($0),Card \($0),2026-0\(1 + $0 % 2)-1\($0 % 7),2026-0\(2 + $0 % 2)-1\($0 % 9)" })
    let page = try await browser.words()
    #expect(page.contains("40 rows, looked at as of"))
    #expect(page.contains("nothing of this file is kept"))
    for figure in ["Cycle time", "Throughput", "Work in progress"] { #expect(page.contains(figure)) }
    #expect(try await browser.element("h1").text() == "board.csv")
    try await browser.go(to: demo.page("/evidence"))
    #expect(try await !browser.text().contains("board.csv"))
  }

  @Test func `asks for the order of day and month where both can be meant`() async throws {
    let browser = try Demo.here().browser
    try await drop(
      rows: (1...12).map { "K-\($0),Card \($0),0\(1 + $0 % 3)/0\(2 + $0 % 4)/2026,0\(4 + $0 % 3)/0\(6 + $0 % 2)/2026" })
    let page = try await browser.words()
    #expect(page.contains("day") && page.contains("month"))
    #expect(!page.contains("Cycle time"))
  }

  private func drop(rows: [String]) async throws {
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
  }
}
