/// A stretch of a file's bytes, looked at in place.
package typealias Bytes = Swift.Span<UInt8>
