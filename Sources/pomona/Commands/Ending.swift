import ArgumentParser

/// How a command ends. The numbers are part of what scripts rely on.
enum Ending {
  /// Findings of severity error, or the domain said no.
  static let refused = ExitCode(1)
  /// The words of the command line are off (sysexits EX_USAGE; what ArgumentParser uses).
  static let usage = ExitCode(64)
  /// A file cannot be used as it is.
  static let unusable = ExitCode(65)
  /// Our mistake.
  static let fault = ExitCode(70)
  /// The store cannot take it now: locked, disk full, read only. Nothing was changed.
  static let unavailable = ExitCode(75)

  static let explained = """
    Exit codes: 0 done · 1 findings or a refusal · 64 wrong usage · 65 a file cannot be used · 70 our mistake · \
    75 the store cannot take it now, nothing was changed.
    """
}
