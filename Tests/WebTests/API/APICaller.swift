import Model

@testable import Web

/// Asks the API as a program does.
struct APICaller: Sendable {
  let face: Face
  var who = "ines"

  func `as`(_ who: String) -> APICaller { APICaller(face: face, who: who) }

  func send(
    _ method: String, _ path: String, _ body: String? = nil, type: String = "application/json",
    _ headers: [String: String] = [:]
  ) async -> Answer {
    var all = ["host": HarbourFace.host, "cookie": "\(Door.memberCookie)=\(who)"].merging(headers) { $1 }
    if body != nil { all["content-type"] = type }
    let verb: Asked.Verb = method == "GET" ? .get : method == "POST" ? .post : .other(method)
    return await face.answer(Asked(verb, "/api/v1" + path, headers: all, body: Array((body ?? "").utf8)))
  }
  func get(_ path: String, _ headers: [String: String] = [:]) async -> Answer { await send("GET", path, headers) }
  private func send(_ method: String, _ path: String, _ headers: [String: String]) async -> Answer {
    await send(method, path, nil, headers)
  }
  func post(_ path: String, _ body: JSON, key: String? = nil) async -> Answer {
    await send("POST", path, body.compact, key.map { ["idempotency-key": $0] } ?? [:])
  }
}

extension Answer {
  var json: JSON {
    guard case .success(let json) = JSON.read(bytes, file: "answer") else { return .null }
    return json
  }
  /// The last word of a problem's type.
  var problem: String? {
    mediaType == "application/problem+json" ? json["type"]?.text?.split(separator: ":").last.map(String.init) : nil
  }
}
