using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Rapporteur.Views;

namespace Rapporteur.Tests.Papers.Turned;

/// <summary>
/// A second copy of the core, of the papers in Word and of these tests, loaded beside the first: in it every condition in the methods
/// named can be turned round, one at a time. What is asked of the copy runs the core's own code, compiled as it is.
/// </summary>
internal sealed class TurnedCore
{
    private readonly List<string> conditions = [];
    private readonly Assembly tests;
    private readonly FieldInfo turned;

    public TurnedCore(params (Type Of, string[] Methods)[] where)
    {
        using var module = ModuleDefinition.ReadModule(typeof(Attribution).Assembly.Location);
        var holder = new TypeDefinition(
            "", "Turned", Mono.Cecil.TypeAttributes.Public | Mono.Cecil.TypeAttributes.Abstract | Mono.Cecil.TypeAttributes.Sealed,
            module.TypeSystem.Object);
        var field = new FieldDefinition(
            "Condition", Mono.Cecil.FieldAttributes.Public | Mono.Cecil.FieldAttributes.Static, module.TypeSystem.Int32);
        holder.Fields.Add(field);
        module.Types.Add(holder);
        foreach (var (of, methods) in where)
        {
            var type = module.GetType(of.FullName);
            foreach (var name in methods)
            {
                Turn(type, name, field);
            }
        }

        using var written = new MemoryStream();
        module.Write(written);
        var beside = new Beside(written.ToArray());
        turned = beside.LoadFromAssemblyName(new AssemblyName(module.Assembly.Name.Name)).GetType(holder.Name)!.GetField(field.Name)!;
        tests = beside.LoadFromAssemblyName(typeof(TurnedCore).Assembly.GetName());
    }

    /// <summary>Each condition by its method and the how manieth in it: the first is number 1.</summary>
    public ImmutableArray<string> Conditions => [.. conditions];

    /// <summary>Turns that one round, none for 0.</summary>
    public void Turn(int condition) => turned.SetValue(null, condition);

    /// <summary>An object of a class of these tests, in the copy.</summary>
    public object Make(Type type) => Activator.CreateInstance(tests.GetType(type.FullName!)!)!;

    // What a lambda or an iterator within a method asks is a condition of that method.
    private void Turn(TypeDefinition type, string name, FieldDefinition field)
    {
        var own = type.Methods.Where(m => m.Name == name);
        var within = type.NestedTypes.SelectMany(
            t => t.Methods.Where(m => (t.Name + m.Name).Contains($"<{name}>", StringComparison.Ordinal)));
        var bodies = own.Concat(type.Methods.Where(m => m.Name.StartsWith($"<{name}>", StringComparison.Ordinal))).Concat(within)
            .Where(m => m.HasBody).ToList();
        if (bodies.Count == 0)
        {
            throw new ArgumentException($"There is no {type.Name}.{name}.", nameof(name));
        }

        var before = conditions.Count;
        foreach (var body in bodies.Select(m => m.Body))
        {
            body.SimplifyMacros();
            var il = body.GetILProcessor();
            foreach (var at in body.Instructions.ToList())
            {
                if (at.OpCode.FlowControl == FlowControl.Cond_Branch && at.Operand is Instruction)
                {
                    conditions.Add($"{type.Name}.{name} {conditions.Count - before + 1}");
                    Branch(il, at, field);
                }
                else if (Answers(at))
                {
                    conditions.Add($"{type.Name}.{name} {conditions.Count - before + 1}");
                    Value(il, at, field);
                }
            }

            body.OptimizeMacros();
        }
    }

    // A comparison, or a call that answers yes or no, which the next instruction does not branch on or deny.
    private static bool Answers(Instruction at) =>
        (at.OpCode.Code is Code.Ceq or Code.Cgt or Code.Cgt_Un or Code.Clt or Code.Clt_Un
            || (at.OpCode.FlowControl == FlowControl.Call
                && at.Operand is MethodReference { ReturnType.MetadataType: MetadataType.Boolean }))
        && at.Next is { } next && next.OpCode.FlowControl != FlowControl.Cond_Branch && next.OpCode.Code != Code.Ldc_I4;

    private void Branch(ILProcessor il, Instruction at, FieldDefinition field)
    {
        var (target, next) = ((Instruction)at.Operand, at.Next);
        var taken = Asks(il, field);
        Instruction[] added =
        [
            .. Asks(il, field), il.Create(OpCodes.Beq, target), il.Create(OpCodes.Br, next),
            .. taken, il.Create(OpCodes.Beq, next), il.Create(OpCodes.Br, target),
        ];
        at.Operand = taken[0];
        Insert(il, at, added);
    }

    private void Value(ILProcessor il, Instruction at, FieldDefinition field) =>
        Insert(il, at, [.. Asks(il, field), il.Create(OpCodes.Ceq), il.Create(OpCodes.Xor)]);

    private Instruction[] Asks(ILProcessor il, FieldDefinition field) =>
        [il.Create(OpCodes.Ldsfld, field), il.Create(OpCodes.Ldc_I4, conditions.Count)];

    private static void Insert(ILProcessor il, Instruction after, IEnumerable<Instruction> added)
    {
        foreach (var one in added)
        {
            il.InsertAfter(after, one);
            after = one;
        }
    }

    // Everything of the product's own is loaded again; what it stands on is shared.
    private sealed class Beside(byte[] core) : AssemblyLoadContext("turned")
    {
        protected override Assembly? Load(AssemblyName assemblyName) => assemblyName.Name switch
        {
            "Rapporteur" => LoadFromStream(new MemoryStream(core)),
            { } name when name.StartsWith("Rapporteur.", StringComparison.Ordinal) =>
                LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")),
            _ => null,
        };
    }
}
