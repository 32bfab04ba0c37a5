namespace Rapporteur.Addin.Workers;

/// <summary>Where the keys lie that seal what is not sent: a file each, as the framework names them.</summary>
public class KeyPlace(string folder)
{
    public string Folder => folder;

    public virtual bool HasAny => Directory.Exists(folder) && Directory.EnumerateFiles(folder, "key-*.xml").Any();

    public virtual bool Has(Guid key) => File.Exists(Path.Combine(folder, FileOf(key)));

    protected static string FileOf(Guid key) => $"key-{key:d}.xml";
}
