import Foundation
import Model
import Testing

@testable import Workbench

@Suite struct ZipArchiveTests {
  @Test func `the checksum is the one the standard gives`() {
    #expect(ZipArchive.checksum(Array("123456789".utf8)) == 0xcbf4_3926)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/unzip"), "needs unzip: Scripts/need test"))
  func `an archive of the model is opened by unzip, file by file`() throws {
    let workspace = try Workspace.small()
    let folder = FileManager.default.temporaryDirectory.appending(path: "zip-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "model.zip")
    try Data(workspace.archive()).write(to: path)
    #expect(try unzip("-t", path.path).hasPrefix("Archive:"))
    for file in try workspace.export() { #expect(try unzip("-p", path.path, "model/" + file.file) == file.text) }
    #expect(try workspace.archive() == workspace.archive())
  }

  private func unzip(_ arguments: String...) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/unzip")
    process.arguments = arguments
    let out = Pipe()
    process.standardOutput = out
    try process.run()
    let bytes = out.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: bytes, as: UTF8.self)
  }
}
