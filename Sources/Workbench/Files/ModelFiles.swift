import Foundation
package import Model

/// A file or folder that cannot be used, said so that the reader knows what to do.
package struct Unusable: Error, Sendable, CustomStringConvertible {
  package let description: String
  package init(_ description: String) { self.description = description }
}

/// A file that was to be made is there already and was left as it is.
package struct Exists: Error, Sendable, CustomStringConvertible {
  package let path: String
  let advice: String
  package init(_ path: String, advice: String) { (self.path, self.advice) = (path, advice) }
  package var description: String { "'\(path)' is there already, so nothing was written. \(advice)" }
}

/// Largest model file read; a hand-written file is a thousand times smaller.
private let largestModelFile = 64 << 20

/// The model files under these paths, in the order of their names: `.yaml`, `.yml` and `.json`, folders
/// searched through, hidden files left out.
package func modelTexts(at paths: [String]) throws -> [ModelText] {
  try paths.flatMap { path -> [ModelText] in
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw Unusable("There is no file or folder '\(path)'.")
    }
    return try (isFolder.boolValue ? modelFiles(in: path) : [path]).map(modelText)
  }
}

private func modelFiles(in folder: String) throws -> [String] {
  guard let walk = FileManager.default.enumerator(atPath: folder) else {
    throw Unusable("The folder '\(folder)' cannot be read. Check its permissions.")
  }
  let names = walk.compactMap { $0 as? String }.filter { name in
    let parts = name.split(separator: "/")
    return !parts.contains { $0.hasPrefix(".") } && [".yaml", ".yml", ".json"].contains { name.hasSuffix($0) }
  }
  guard !names.isEmpty else {
    throw Unusable(
      "The folder '\(folder)' holds no model files (.yaml, .yml or .json). `pomona init` writes a first one.")
  }
  return names.sorted().map { folder.hasSuffix("/") ? folder + $0 : "\(folder)/\($0)" }
}

private func modelText(_ path: String) throws -> ModelText {
  guard let size = try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int else {
    throw Unusable("The file '\(path)' cannot be read. Check its permissions.")
  }
  guard size <= largestModelFile else {
    throw Unusable(
      "The file '\(path)' has \(size >> 20) MiB; model files may have \(largestModelFile >> 20). Is it a model file?")
  }
  guard let data = FileManager.default.contents(atPath: path) else {
    throw Unusable("The file '\(path)' cannot be read. Check its permissions.")
  }
  return ModelText(file: path, bytes: Array(data))
}
