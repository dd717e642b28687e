import HTTPTypes
import Hummingbird
import NIOCore

/// What is known of a connection: from where it comes.
struct AddressedContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let address: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    address = source.channel.remoteAddress?.ipAddress
  }
}

/// Carries requests from the network to the pages and their answers back. The only place where
/// headers are written, so none is without the security headers.
struct Responder: HTTPResponder {
  let face: Face

  func respond(to request: Request, context: AddressedContext) async throws -> Response {
    let answer = await answer(to: request, from: context.address)
    return response(answer, isHead: request.method == .head)
  }

  private func answer(to request: Request, from address: String?) async -> Answer {
    var asked = Asked(
      Responder.verb(request.method), request.head.path ?? "/", headers: Responder.headers(of: request))
    asked.address = face.address(of: asked, peer: address)
    if asked.isGet || !(asked.isAPI || Responder.isPost(asked)) { return await face.answer(asked) }
    if let failure = face.refusalBeforeBody(asked) { return face.show(failure, asked) }
    guard let body = try? await request.body.collect(upTo: Face.mostBytes) else { return face.show(.tooLarge, asked) }
    asked.body = Array(body.readableBytesView)
    return await face.answer(asked)
  }

  private static func isPost(_ asked: Asked) -> Bool { if case .post = asked.verb { true } else { false } }

  private static func verb(_ method: HTTPRequest.Method) -> Asked.Verb {
    switch method {
    case .get, .head: .get
    case .post: .post
    default: .other(method.rawValue)
    }
  }

  private static let read: [HTTPField.Name] = [
    .cookie, .origin, .secFetchSite, .contentType, .contentLength, .accept, .authorization, .userAgent, .pageToken,
    .forwardedFor, .ifMatch, .ifNoneMatch, .idempotencyKey,
  ]

  private static func headers(of request: Request) -> [String: String] {
    var headers: [String: String] = [:]
    for name in read { if let value = request.headers[name] { headers[name.canonicalName] = value } }
    headers["host"] = request.head.authority
    return headers
  }

  private func response(_ answer: Answer, isHead: Bool) -> Response {
    var fields = HTTPFields()
    for header in SecurityHeaders.all + face.ownHeaders + answer.headers {
      if let name = HTTPField.Name(header.name) { fields.append(HTTPField(name: name, value: header.value)) }
    }
    fields[.contentType] = answer.mediaType
    if fields[.cacheControl] == nil { fields[.cacheControl] = "no-store" }
    let body = isHead ? ResponseBody() : ResponseBody(byteBuffer: ByteBuffer(bytes: answer.bytes))
    return Response(status: .init(code: answer.status), headers: fields, body: body)
  }
}

extension HTTPField.Name {
  fileprivate static let idempotencyKey = HTTPField.Name("idempotency-key")!
  fileprivate static let secFetchSite = HTTPField.Name("sec-fetch-site")!
  fileprivate static let pageToken = HTTPField.Name("page-token")!
  fileprivate static let forwardedFor = HTTPField.Name("x-forwarded-for")!
}
