using System.Reflection;
using System.Reflection.Emit;

namespace Rapporteur.Addin.Tests.House;

/// <summary>
/// Which folder of a project uses which other, with one example each, as the compiler saw it: namespaces are folders. Read
/// from signatures, attributes and bodies; a constant or a nameof leaves no trace in them.
/// </summary>
internal sealed class FolderGraph
{
    private const BindingFlags All =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value);

    private readonly Assembly assembly;
    private readonly string root;

    public FolderGraph(Assembly assembly)
    {
        this.assembly = assembly;
        root = assembly.GetName().Name!;
        foreach (var type in assembly.GetTypes().Where(t => FolderOf(t) is not null))
        {
            Folders.Add(FolderOf(type)!);
            foreach (var used in UsedBy(type).Distinct())
            {
                Add(type, used);
            }
        }
    }

    public HashSet<string> Folders { get; } = [];

    /// <summary>For each pair of folders the types of the first that use types of the second.</summary>
    public SortedDictionary<(string From, string To), SortedSet<string>> Uses { get; } = [];

    private void Add(Type type, Type used)
    {
        var (from, to) = (FolderOf(type)!, FolderOf(used));
        if (to is not null && to != from)
        {
            Uses.TryAdd((from, to), new SortedSet<string>(StringComparer.Ordinal));
            Uses[(from, to)].Add($"{Outer(type).Name} uses {Outer(used).Name}");
        }
    }

    // The project's own folder is "": what stands there is above all the others. What generators put elsewhere has none.
    private string? FolderOf(Type type) => type.Assembly != assembly ? null : Outer(type).Namespace switch
    {
        null => Outer(type).Name.StartsWith('<') ? null : "",
        var space when space == root => "",
        var space when space.StartsWith(root + ".", StringComparison.Ordinal) => space[(root.Length + 1)..],
        _ => null,
    };

    private static Type Outer(Type type) => type.DeclaringType is { } outer ? Outer(outer) : type;

    /// <summary>The types that type names, itself perhaps among them.</summary>
    public static IEnumerable<Type> UsedBy(Type type) =>
        new[] { type.BaseType }.OfType<Type>()
            .Concat(type.GetInterfaces())
            .Concat(type.GetCustomAttributesData().SelectMany(Of))
            .Concat(type.GetFields(All).Select(f => f.FieldType))
            .Concat(type.GetMethods(All).SelectMany(Of))
            .Concat(type.GetConstructors(All).SelectMany(Of))
            .SelectMany(Parts);

    private static IEnumerable<Type> Of(CustomAttributeData attribute) =>
        attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(n => n.TypedValue)).Select(a => a.Value).OfType<Type>()
            .Prepend(attribute.AttributeType);

    private static IEnumerable<Type> Of(MethodBase method) =>
        method.GetParameters().Select(p => p.ParameterType)
            .Concat(method is MethodInfo { ReturnType: var result } ? [result] : [])
            .Concat(method.GetCustomAttributesData().SelectMany(Of))
            .Concat(method.GetMethodBody() is { } body
                ? body.LocalVariables.Select(v => v.LocalType).Concat(Named(method, body.GetILAsByteArray()!))
                : []);

    private static IEnumerable<Type> Named(MethodBase method, byte[] code)
    {
        var ofType = method.DeclaringType is { IsGenericType: true } generic ? generic.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        for (var at = 0; at < code.Length;)
        {
            var op = OpCodesByValue[code[at] == 0xFE ? (short)(0xFE00 | code[++at]) : code[at]];
            at++;
            if (op.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                foreach (var named in Of(method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod)!))
                {
                    yield return named;
                }
            }

            at += op.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }
    }

    // Of an enumeration its members' names are gone from the code: who gets a value of it is taken to use it.
    private static IEnumerable<Type> Of(MemberInfo member) => member switch
    {
        Type type => [type],
        MethodInfo method =>
            [method.DeclaringType!, .. method.IsGenericMethod ? method.GetGenericArguments() : [],
                .. method.ReturnType.IsEnum ? [method.ReturnType] : Type.EmptyTypes],
        FieldInfo field => [field.DeclaringType!, .. field.FieldType.IsEnum ? [field.FieldType] : Type.EmptyTypes],
        _ => [member.DeclaringType!],
    };

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericType ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : type.IsGenericParameter ? []
        : [type];
}
