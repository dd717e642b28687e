import Governance
import Model
import Workbench

/// A review to take away, as text for people and as JSON for programs.
enum ReviewDownloads {
  static func paper(_ visit: Visit, _ id: String, _ format: Links.PaperFormat) throws -> Answer {
    guard try visit.workspace.reviews(through: visit.asOf).contains(where: { $0.id == id }) else {
      throw Failure.notHere("review \(id)")
    }
    let paper = try visit.workspace.paper(of: id, through: visit.asOf)
    switch format {
    case .json: return .json(paper.json)
    case .md:
      return Answer(
        status: 200, mediaType: "text/markdown; charset=utf-8", bytes: Array(paper.markdown.utf8),
        headers: [("content-disposition", "inline; filename=\"\(id).md\"")])
    }
  }
}
