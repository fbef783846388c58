// The command line, to be killed.
import '../../../electron/cli/index.ts'
