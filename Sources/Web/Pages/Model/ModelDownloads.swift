import Model
import Workbench

/// The model as files to take away.
enum ModelDownloads {
  static func archive(_ visit: Visit) throws -> Answer {
    let bytes = visit.workspace.archive(of: try visit.model(), on: visit.asOf)
    let draft = visit.standpoint.draft.map { "-\($0.id)" } ?? ""
    return file(bytes, "application/zip", named: "model-\(visit.asOf)\(draft).zip")
  }

  static func teamAPI(_ visit: Visit, _ name: Name) throws -> Answer {
    let text = TeamAPI.markdown(of: try visit.find(Team.self, name), in: try visit.model(), asOf: visit.asOf)
    return file(Array(text.utf8), "text/markdown; charset=utf-8", named: "team-api-\(name).md")
  }

  private static func file(_ bytes: [UInt8], _ mediaType: String, named name: String) -> Answer {
    Answer(
      status: 200, mediaType: mediaType, bytes: bytes,
      headers: [("content-disposition", "attachment; filename=\"\(name)\"")])
  }
}
