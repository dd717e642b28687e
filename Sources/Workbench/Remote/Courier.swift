import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Brings requests to a server on this machine and its answers back: HTTP/1.1 over a plain socket, one connection
/// for each. What lies on another machine is reached through a tunnel.
package struct Courier: Sendable {
  package struct Reply: Sendable {
    package let status: Int
    package let headers: [String: String]
    package let body: [UInt8]
  }

  let host: String
  let port: UInt16
  /// The address as it was given, for words.
  package let address: String

  /// Reads `http://127.0.0.1:8080`; says why another address is not spoken to.
  package init(_ address: String) throws(RemoteRefusal) {
    guard let colon = address.firstRange(of: "://") else { throw .address(address) }
    guard address[..<colon.lowerBound].lowercased() == "http" else { throw .notPlain(address) }
    let rest = address[colon.upperBound...].prefix { $0 != "/" }
    let isBracketed = rest.hasPrefix("[")
    let name = isBracketed ? String(rest.dropFirst().prefix { $0 != "]" }) : String(rest.prefix { $0 != ":" })
    let behind = isBracketed ? rest.drop { $0 != "]" }.dropFirst() : rest.drop { $0 != ":" }
    guard let port = behind.isEmpty ? 80 : UInt16(behind.dropFirst()) else { throw .address(address) }
    // Words and tokens would travel in the open.
    guard ["localhost", "127.0.0.1", "::1"].contains(name) else { throw .notHere(address) }
    (host, self.port, self.address) = (name == "localhost" ? "127.0.0.1" : name, port, address)
  }

  /// Sends one request and waits for its answer.
  package func send(
    _ method: String, _ target: String, headers: [(name: String, value: String)], body: [UInt8] = []
  ) throws(RemoteRefusal) -> Reply {
    let shown = host.contains(":") ? "[\(host)]" : host
    var head = "\(method) \(target) HTTP/1.1\r\nhost: \(shown):\(port)\r\nconnection: close\r\n"
    if method != "GET" { head += "content-length: \(body.count)\r\n" }
    for header in headers where !header.value.contains(where: \.isNewline) {
      head += "\(header.name): \(header.value)\r\n"
    }
    let socket = try connected()
    defer { close(socket) }
    try write(Array((head + "\r\n").utf8) + body, to: socket)
    guard let reply = Reply(try everything(from: socket)) else { throw .unreadable(address) }
    return reply
  }

  private func connected() throws(RemoteRefusal) -> Int32 {
    let descriptor = host.contains(":") ? connected6() : connected4()
    guard let descriptor else { throw .nobody(address) }
    return descriptor
  }

  private func connected4() -> Int32? {
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = UInt32(0x7f00_0001).bigEndian
    return connect(AF_INET, &place, MemoryLayout<sockaddr_in>.size)
  }

  private func connected6() -> Int32? {
    var place = sockaddr_in6()
    place.sin6_family = sa_family_t(AF_INET6)
    place.sin6_port = port.bigEndian
    place.sin6_addr = in6addr_loopback
    return connect(AF_INET6, &place, MemoryLayout<sockaddr_in6>.size)
  }

  private func connect<Place>(_ family: Int32, _ place: inout Place, _ size: Int) -> Int32? {
    let descriptor = socket(family, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    var patience = timeval(tv_sec: 120, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let done = withUnsafePointer(to: &place) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { Glibc.connect(descriptor, $0, socklen_t(size)) }
    }
    guard done == 0 else {
      close(descriptor)
      return nil
    }
    return descriptor
  }

  private func write(_ bytes: [UInt8], to socket: Int32) throws(RemoteRefusal) {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes {
        Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      // Whoever refuses early closes before all is read; their answer is still there.
      guard count > 0 else { return }
      sent += count
    }
  }

  /// An answer is at most as large as what a server takes.
  private static let mostBytes = 256 << 20

  private func everything(from socket: Int32) throws(RemoteRefusal) -> [UInt8] {
    var (bytes, room) = ([UInt8](), [UInt8](repeating: 0, count: 1 << 16))
    while bytes.count < Courier.mostBytes {
      let count = recv(socket, &room, room.count, 0)
      if count < 0, errno == EINTR { continue }
      if count == 0 { return bytes }
      guard count > 0 else { throw .silent(address) }
      bytes += room[..<count]
    }
    throw .unreadable(address)
  }
}

extension Courier.Reply {
  /// The connection ends with the answer, so what stands behind the head is all of it; in chunks where the server
  /// says so.
  init?(_ bytes: [UInt8]) {
    guard let split = bytes.firstRange(of: [13, 10, 13, 10]) else { return nil }
    let lines = String(decoding: bytes[..<split.lowerBound], as: UTF8.self).split(separator: "\r\n")
    let words = (lines.first ?? "").split(separator: " ", maxSplits: 2)
    guard words.count >= 2, words[0].hasPrefix("HTTP/1."), let status = Int(words[1]) else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] = String(line[line.index(after: colon)...].drop { $0 == " " })
    }
    let rest = bytes[split.upperBound...]
    if headers["transfer-encoding"]?.lowercased() == "chunked" {
      guard let whole = Courier.Reply.joined(rest) else { return nil }
      body = whole
    } else {
      if let length = headers["content-length"].flatMap({ Int($0) }), length > rest.count { return nil }
      body = Array(rest)
    }
    (self.status, self.headers) = (status, headers)
  }

  private static func joined(_ chunks: ArraySlice<UInt8>) -> [UInt8]? {
    var (rest, whole) = (chunks, [UInt8]())
    while let end = rest.firstRange(of: [13, 10]) {
      let size = String(decoding: rest[..<end.lowerBound], as: UTF8.self).prefix { $0 != ";" }
      guard let count = Int(size, radix: 16), count >= 0 else { return nil }
      if count == 0 { return whole }
      rest = rest[end.upperBound...]
      guard rest.count >= count + 2 else { return nil }
      whole += rest.prefix(count)
      rest = rest.dropFirst(count + 2)
    }
    return nil
  }
}
