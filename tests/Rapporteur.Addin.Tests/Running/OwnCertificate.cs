using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Rapporteur.Addin.Tests.Running;

/// <summary>A certificate of this machine's own, made for one run, for what browsers or libraries do on encrypted addresses only.</summary>
public static class OwnCertificate
{
    private const string Password = "of-this-run";

    private static readonly Lazy<string> File = new(Make);

    /// <summary>What makes a host listen on such an address beside its plain one.</summary>
    public static string[] Settings =>
        ["--urls", "http://127.0.0.1:0;https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path", File.Value,
            "--Kestrel:Certificates:Default:Password", Password];

    private static string Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        var file = Path.Combine(Directory.CreateTempSubdirectory("rapporteur-certificate-").FullName, "own.pfx");
        System.IO.File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, Password));
        return file;
    }
}
