// Classes share the machine's two cores; the methods of a class share its host and run one after the other.
[assembly: Parallelize(Workers = 2, Scope = ExecutionScope.ClassLevel)]
