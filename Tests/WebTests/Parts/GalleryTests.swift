import Foundation
import Model
import Testing

@testable import Web

/// Writes every part and chart as one page with its style beside it, to be looked at:
/// `POMONA_GALLERY=/tmp/gallery swift test --filter GalleryTests`.
@Suite struct GalleryTests {
  static let folder = ProcessInfo.processInfo.environment["POMONA_GALLERY"]

  @Test(.enabled(if: folder != nil)) func `the gallery can be looked at`() throws {
    let folder = URL(fileURLWithPath: Self.folder ?? "")
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("assets"), withIntermediateDirectories: true)
    for asset in [Asset.style, Asset.script, Asset.theme, Asset.logo] {
      try Data(asset.bytes).write(to: folder.appendingPathComponent("assets/\(asset.name)"))
    }
    let page = PartExamples.frame().document(title: "Checkout", content: PartExamples.gallery)
    try Data(page.bytes).write(to: folder.appendingPathComponent("index.html"))
    let past = PartExamples.frame(Standpoint(today: ChartExamples.today, asOf: ChartExamples.today - 91))
      .document(title: "Checkout", content: PartExamples.gallery)
    try Data(past.bytes).write(to: folder.appendingPathComponent("past.html"))
    #expect(page.bytes.count > 10_000)
  }
}
