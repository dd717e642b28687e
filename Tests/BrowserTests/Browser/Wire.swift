import Foundation

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One request and its answer over a plain connection to this machine. The driver writes its header lines in a way
/// `URLSession` does not read on Linux.
enum Wire {
  struct Answer {
    let status: Int
    let body: Data
  }

  static func ask(_ method: String, _ address: URL, _ body: Data = Data()) throws -> Answer {
    let connection = try connect(to: UInt16(address.port ?? 80))
    defer { close(connection) }
    let target = address.path(percentEncoded: true) + (address.query(percentEncoded: true).map { "?" + $0 } ?? "")
    let head =
      "\(method) \(target) HTTP/1.1\r\nHost: \(address.host ?? ""):\(address.port ?? 80)\r\nConnection: close\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n\r\n"
    try write(Data(head.utf8) + body, on: connection)
    return try answer(on: connection)
  }

  private static func connect(to port: UInt16) throws -> Int32 {
    let connection = socket(AF_INET, streaming, 0)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = inet_addr("127.0.0.1")
    var patience = timeval(tv_sec: 60, tv_usec: 0)
    setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, socklen_t(MemoryLayout<timeval>.size))
    let size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isOpen = withUnsafePointer(to: &place) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { Foundation.connect(connection, $0, size) == 0 }
    }
    guard isOpen else {
      close(connection)
      throw Browser.Refused(description: "nothing listens on port \(port) of this machine")
    }
    return connection
  }

  #if canImport(Glibc)
    private static let streaming = Int32(SOCK_STREAM.rawValue)
  #else
    private static let streaming = SOCK_STREAM
  #endif

  private static func write(_ data: Data, on connection: Int32) throws {
    var rest = data[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { send(connection, $0.baseAddress, $0.count, 0) }
      guard count > 0 else { throw Browser.Refused(description: "the connection closed while a request was sent") }
      rest = rest.dropFirst(count)
    }
  }

  private static func answer(on connection: Int32) throws -> Answer {
    var data = Data()
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while expected(in: data).map({ data.count < $0 }) ?? true {
      let count = recv(connection, &piece, piece.count, 0)
      guard count > 0 else { break }
      data.append(contentsOf: piece[..<count])
    }
    guard let head = head(of: data), let status = Int(head.text.split(separator: " ").dropFirst().first ?? "") else {
      throw Browser.Refused(description: "no answer came back")
    }
    return Answer(status: status, body: data[head.end...])
  }

  private static func head(of data: Data) -> (text: String, end: Int)? {
    data.firstRange(of: Data("\r\n\r\n".utf8)).map {
      (String(decoding: data[..<$0.lowerBound], as: UTF8.self), $0.upperBound)
    }
  }

  /// How many bytes the whole answer has, once its head says so.
  private static func expected(in data: Data) -> Int? {
    guard let head = head(of: data) else { return nil }
    for line in head.text.lowercased().split(separator: "\r\n") where line.hasPrefix("content-length:") {
      return Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces)).map { head.end + $0 }
    }
    return nil
  }
}
