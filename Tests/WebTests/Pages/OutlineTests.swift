import Foundation
import Model
import Testing
import Workbench

@testable import Web

/// The main pages of Harbour on a fixed day, as they read. `make outlines` writes them anew; the diff is then looked at
/// like any other change.
@Suite struct OutlineTests {
  static let pages = [
    "/", "/products", "/products/checkout", "/products/checkout/value", "/products/checkout/flow",
    "/products/checkout/operating-model", "/products/receipts", "/products/onboarding", "/value-streams/buying",
    "/teams",
    "/teams/quay", "/reviews", "/decisions", "/decisions/decision-1", "/evidence", "/checks", "/model/product/checkout",
  ]

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Outlines")
    .standardizedFileURL
  private static let isRenewing = ProcessInfo.processInfo.environment["POMONA_RENEW_OUTLINES"] != nil

  @Test(arguments: pages) func `a page reads as it did, or its new words are looked at`(_ path: String) async throws {
    try await compare(
      path, named: path == "/" ? "home" : path.dropFirst().map { $0 == "/" ? "-" : String($0) }.joined())
  }

  @Test func `the open review reads as it did`() async throws {
    let id = try #require(try HarbourWorkspace.openReview(in: HarbourFace.shared().workspace))
    try await compare("/reviews/\(id)", named: "review")
    try await compare("/reviews/\(id)?item=breach-checkout-readiness&option=a", as: "oskar", named: "review-deciding")
  }

  private func compare(_ path: String, as who: String = "ines", named name: String) async throws {
    let answer = try await HarbourFace.shared().get(path, as: who)
    #expect(answer.status == 200)
    let now = Outline(of: answer.text).text.replacing(/verified [0-9a-f]+/, with: "verified")
    let file = OutlineTests.folder.appending(path: name + ".txt")
    if OutlineTests.isRenewing {
      try FileManager.default.createDirectory(at: OutlineTests.folder, withIntermediateDirectories: true)
      return try now.write(to: file, atomically: true, encoding: .utf8)
    }
    let then = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let change = now.split(separator: "\n").difference(from: then.split(separator: "\n"))
    let lines = change.prefix(12).map { step in
      switch step {
      case .insert(let line, let text, _): "+ \(line + 1): \(text)"
      case .remove(let line, let text, _): "- \(line + 1): \(text)"
      }
    }
    #expect(change.isEmpty, "\(path) reads otherwise; `make outlines` renews it:\n\(lines.joined(separator: "\n"))")
  }
}
