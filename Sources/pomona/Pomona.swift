import ArgumentParser
@main struct Pomona: ParsableCommand { func run() {} }
