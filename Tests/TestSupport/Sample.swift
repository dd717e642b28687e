package import Model

/// A model out of one YAML sample, whatever reading it finds.
package func model(_ yaml: String) -> Snapshot {
  Snapshot.read([ModelText(file: "sample.yaml", text: yaml)]).snapshot
}
