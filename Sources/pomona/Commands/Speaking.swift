import ArgumentParser
import Governance
import Web
import Workbench

/// Runs a command's body and turns what it throws into words on standard error and an exit code. This is the
/// last step: nothing before it knows of exit codes.
func speaking<T>(_ body: () throws -> T) throws -> T {
  do {
    return try body()
  } catch let ending as ExitCode {
    throw ending
  } catch {
    throw spoken(error)
  }
}

func speaking<T>(_ body: () async throws -> T) async throws -> T {
  do {
    return try await body()
  } catch let ending as ExitCode {
    throw ending
  } catch {
    throw spoken(error)
  }
}

private func spoken(_ trouble: any Error) -> any Error {
  switch trouble {
  case let validation as ValidationError:
    return validation
  case let refusal as Refusal:
    note(refusal.explanation)
    return Ending.refused
  case let refusal as WorkspaceRefusal:
    note("\(refusal)")
    return Ending.refused
  case let refusal as ServerRefusal:
    note("\(refusal)")
    return Ending.refused
  case let refusal as StoreRefusal:
    note("\(refusal)")
    return Ending.unavailable
  case let unusable as Unusable:
    note("\(unusable)")
    return Ending.unusable
  case let unreadable as FileRefusal:
    note("\(unreadable)")
    return Ending.unusable
  default:
    note("Something went wrong that is our mistake, not yours. What was stored before is untouched. (\(trouble))")
    return Ending.fault
  }
}
