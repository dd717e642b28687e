import Model
import Workbench

/// What came with a request: of the kind of content its operation takes, not too large, and fitting.
struct Sending: Sendable {
  /// JSON is written by people and programs; a file may be larger.
  static let mostJSON = 16 << 20

  private let asked: Asked
  private let contract: Contract
  private let values: [String: String]

  init(_ asked: Asked, _ contract: Contract, _ values: [String: String]) {
    (self.asked, self.contract, self.values) = (asked, contract, values)
  }

  private var mediaType: String {
    String((asked.headers["content-type"] ?? "").prefix { $0 != ";" }.filter { !$0.isWhitespace }).lowercased()
  }

  func read() throws -> JSON {
    switch contract.body {
    case .none: return .null
    case .file:
      try expect(["application/octet-stream"])
      return .null
    case .json(let schema):
      try expect(["application/json"])
      return try fitting(schema)
    case .patch:
      try expect(["application/merge-patch+json"])
      return try fitting(["type": "object"])
    case .resource:
      try expect(["application/json", "application/yaml"])
      if mediaType == "application/yaml" { return .text(try text()) }
      return try fitting(Wire.partsByName[values["kind"] ?? ""] ?? false)
    }
  }

  private func expect(_ types: [String]) throws {
    guard asked.body.count <= (types == ["application/octet-stream"] ? Face.mostBytes : Sending.mostJSON) else {
      throw Failure.tooLarge
    }
    guard types.contains(mediaType) else {
      throw Problem(
        415, "other-content", "That kind of content is not taken",
        "Send it as \(types.joined(separator: " or ")), and say so in Content-Type. Nothing was changed.")
    }
  }

  private func text() throws -> String {
    guard let text = String(validating: asked.body, as: UTF8.self) else {
      throw Problem(400, "malformed", "It cannot be read", "The text is not UTF-8. Nothing was changed.")
    }
    return text
  }

  private func fitting(_ schema: JSON) throws -> JSON {
    switch JSON.read(asked.body, file: "body") {
    case .failure(let flaw):
      throw Problem(
        400, "malformed", "It cannot be read",
        "\(Spoken.capitalised(flaw.finding.description)). Nothing was changed.",
        [.init("findings", .list([flaw.finding.json]))])
    case .success(let json):
      let strays = JSONSchema.misfits(of: json, in: schema, parts: Wire.partsByName)
      if !strays.isEmpty { throw Problem.misfits(strays, in: "What was sent") }
      return json
    }
  }
}
