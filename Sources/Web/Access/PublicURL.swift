/// Under which address people reach a server that stands behind another, such as `https://pomona.example.org`.
package struct PublicURL: Hashable, Sendable {
  /// Name and port as browsers send them.
  let host: String
  let isSecure: Bool
  package var text: String { (isSecure ? "https://" : "http://") + host }

  /// Nothing when it is no such address, or has a path.
  package init?(_ text: String) {
    let lower = text.lowercased()
    guard let scheme = ["https://", "http://"].first(where: lower.hasPrefix) else { return nil }
    let rest = lower.dropFirst(scheme.count)
    let name = rest.hasSuffix("/") ? rest.dropLast() : rest
    guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-:[]".contains($0)) })
    else { return nil }
    (host, isSecure) = (String(name), scheme == "https://")
  }
}
