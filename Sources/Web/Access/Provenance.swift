/// Whether a request was meant for this server, and whether one that changes something comes from a page of ours.
struct Provenance: Sendable {
  /// The one address beside those of this machine.
  let publicURL: PublicURL?

  /// No other name can be made to lead here.
  func isOurs(host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return host == publicURL?.host || Provenance.isLoopback(host)
  }

  /// Browsers say where a form comes from; what says nothing, or something else, is refused.
  func isOurs(origin: String?, site: String?, host: String?) -> Bool {
    if let site, site != "same-origin" { return false }
    guard let origin else { return site == "same-origin" }
    guard let host = host?.lowercased() else { return false }
    if let publicURL, host == publicURL.host { return origin == publicURL.text }
    return Provenance.isLoopback(host) && (origin == "http://" + host || origin == "https://" + host)
  }

  private static func isLoopback(_ host: String) -> Bool {
    let name = host.hasPrefix("[") ? host.prefix { $0 != "]" } + "]" : host.prefix { $0 != ":" }
    return ["localhost", "127.0.0.1", "[::1]"].contains(String(name))
  }
}
