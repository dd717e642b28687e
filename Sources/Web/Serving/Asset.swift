import CAssets

/// A style sheet or script as it is sent: under a name that holds a digest of its bytes, so that a
/// browser may keep it for ever.
struct Asset: Sendable {
  let name: String
  let mediaType: String
  let bytes: [UInt8]

  var href: Href { Href(path: Links.asset(name).path) }

  private init(_ stem: String, _ ending: String, mediaType: String, bytes: [UInt8]) {
    self.name = "\(stem)-\(Asset.digest(bytes)).\(ending)"
    self.mediaType = mediaType
    self.bytes = bytes
  }

  /// All parts of the style sheet in the order of their layers.
  static let style = Asset("pomona", "css", mediaType: "text/css; charset=utf-8", bytes: joined(ending: ".css"))
  static let script = Asset(
    "pomona", "js", mediaType: "text/javascript; charset=utf-8",
    bytes: joined(ending: "pomona.js") + joined(ending: "edit.js"))
  static let theme = Asset(
    "theme", "js", mediaType: "text/javascript; charset=utf-8", bytes: joined(ending: "theme.js"))
  static let logo = Asset("pomona", "svg", mediaType: "image/svg+xml", bytes: Logo.file.bytes)

  static func named(_ name: String) -> Asset? { [style, script, theme, logo].first { $0.name == name } }

  /// One part of the style sheet.
  static func css(_ name: String) -> String { String(decoding: joined(ending: name), as: UTF8.self) }

  private static func joined(ending: String) -> [UInt8] {
    var count = 0
    let files = UnsafeBufferPointer(start: pomona_assets(&count), count: count)
    return files.reduce(into: []) { bytes, file in
      guard String(cString: file.name).hasSuffix(ending) else { return }
      bytes.append(contentsOf: UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
  }

  /// FNV-1a with 64 bits: enough to tell one build's file from another's.
  private static func digest(_ bytes: [UInt8]) -> String {
    let hash = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return String(hash, radix: 16)
  }
}
