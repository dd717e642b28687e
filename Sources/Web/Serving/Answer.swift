import Model

/// What goes back: a status, a kind of content and its bytes.
struct Answer: Sendable {
  var status: Int
  var mediaType: String
  var bytes: [UInt8]
  /// Beside the ones every answer carries.
  var headers: [(name: String, value: String)] = []

  static func page(_ html: HTML, status: Int = 200) -> Answer {
    Answer(status: status, mediaType: "text/html; charset=utf-8", bytes: html.bytes)
  }
  static func json(_ json: JSON, status: Int = 200) -> Answer {
    Answer(status: status, mediaType: "application/json", bytes: Array(json.pretty.utf8))
  }
  static func text(_ text: String, status: Int = 200) -> Answer {
    Answer(status: status, mediaType: "text/plain; charset=utf-8", bytes: Array(text.utf8))
  }
  static func csv(_ bytes: [UInt8], named name: String) -> Answer {
    Answer(
      status: 200, mediaType: "text/csv; charset=utf-8", bytes: bytes,
      headers: [("content-disposition", "attachment; filename=\"\(name).csv\"")])
  }
  /// After something was done: look at the result with a GET.
  static func seeOther(_ target: Href) -> Answer {
    Answer(status: 303, mediaType: "text/plain; charset=utf-8", bytes: [], headers: [("location", target.text)])
  }
  static func asset(_ asset: Asset) -> Answer {
    Answer(
      status: 200, mediaType: asset.mediaType, bytes: asset.bytes,
      headers: [("cache-control", "public, max-age=31536000, immutable")])
  }
}

/// Headers that stand on every answer, whatever it is.
enum SecurityHeaders {
  static let all: [(name: String, value: String)] = [
    (
      "content-security-policy",
      "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
    ),
    ("x-content-type-options", "nosniff"),
    ("x-frame-options", "DENY"),
    ("referrer-policy", "same-origin"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
  ]
}
