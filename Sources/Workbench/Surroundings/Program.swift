import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// Why another program did not give an answer.
package enum ProgramRefusal: Error, Equatable {
  /// It is not installed.
  case missing
  /// It was still at work after the time it was given, and was ended.
  case tooSlow
  /// It ended by saying no, or its answer was too large.
  case unable
}

/// Runs another program to its end with given input, on the calling thread: only for threads that may wait.
/// Input and answer are files without a name, so neither side ever waits for the other.
enum Program {
  private static let mostBytes = 32 << 20

  @Sendable static func run(_ name: String, _ arguments: [String], _ input: [UInt8], within seconds: Double) throws
    -> [UInt8]
  {
    let (into, out) = (try unnamed(), try unnamed())
    defer { fclose(into); fclose(out) }
    guard fwrite(input, 1, input.count, into) == input.count, fflush(into) == 0 else { throw ProgramRefusal.unable }
    rewind(into)
    let process = try spawn(name, arguments, reading: fileno(into), writing: fileno(out))
    guard try end(of: process, within: seconds) == 0 else { throw ProgramRefusal.unable }
    return try content(of: out)
  }

  private static func unnamed() throws -> UnsafeMutablePointer<FILE> {
    guard let file = tmpfile() else { throw ProgramRefusal.unable }
    return file
  }

  private static func spawn(
    _ name: String, _ arguments: [String], reading into: Int32, writing out: Int32
  ) throws -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, into, 0)
    posix_spawn_file_actions_adddup2(&actions, out, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([name] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process = pid_t()
    let trouble = posix_spawnp(&process, name, &actions, nil, &words, environ)
    guard trouble == 0 else { throw trouble == ENOENT ? ProgramRefusal.missing : .unable }
    return process
  }

  /// Looks every millisecond: a waiting call has no time limit of its own.
  private static func end(of process: pid_t, within seconds: Double) throws -> Int32 {
    var status: Int32 = 0
    let start = DispatchTime.now().uptimeNanoseconds
    while true {
      let answer = waitpid(process, &status, WNOHANG)
      if answer == process { return status }
      if answer < 0, errno != EINTR { throw ProgramRefusal.unable }
      if Double(DispatchTime.now().uptimeNanoseconds &- start) > seconds * 1e9 {
        kill(process, SIGKILL)
        while waitpid(process, &status, 0) < 0 && errno == EINTR {}
        throw ProgramRefusal.tooSlow
      }
      usleep(1000)
    }
  }

  private static func content(of file: UnsafeMutablePointer<FILE>) throws -> [UInt8] {
    fseek(file, 0, SEEK_END)
    let size = ftell(file)
    guard size >= 0, size <= mostBytes else { throw ProgramRefusal.unable }
    rewind(file)
    return [UInt8](unsafeUninitializedCapacity: size) { room, count in
      count = room.baseAddress.map { fread($0, 1, size, file) } ?? 0
    }
  }
}
