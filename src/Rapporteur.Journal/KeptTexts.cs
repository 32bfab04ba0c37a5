namespace Rapporteur.Journal;

/// <summary>Small texts kept beside the record, each whole or as it was before: in a folder, or where machines share them.</summary>
public abstract class KeptTexts
{
    /// <summary>Where it lies, as people are told.</summary>
    public abstract string PlaceOf(string name);

    /// <summary>Null when there is none of that name.</summary>
    public abstract byte[]? Read(string name);

    public abstract void Replace(string name, byte[] content);

    /// <summary>Another number whenever it was changed, by anybody; null while there is none. Cheap enough to be asked often.</summary>
    public abstract long? VersionOf(string name);
}

/// <summary>In a folder of this machine.</summary>
public sealed class FolderTexts(string folder) : KeptTexts
{
    public override string PlaceOf(string name) => Path.Combine(folder, name);

    public override byte[]? Read(string name) => File.Exists(PlaceOf(name)) ? File.ReadAllBytes(PlaceOf(name)) : null;

    public override void Replace(string name, byte[] content) => DurableFile.Replace(PlaceOf(name), content);

    public override long? VersionOf(string name) => File.Exists(PlaceOf(name)) ? File.GetLastWriteTimeUtc(PlaceOf(name)).Ticks : null;
}
