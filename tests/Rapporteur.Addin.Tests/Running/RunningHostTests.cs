using System.Net;

namespace Rapporteur.Addin.Tests.Running;

[TestClass]
public sealed class RunningHostTests
{
    [TestMethod]
    public async Task The_host_starts_knows_its_people_and_is_the_same_after_a_restart()
    {
        await using var host = await RunningHost.StartAsync();
        var address = $"/api/v1/consultations/{RunningHost.Consultation}/comments";
        var before = await host.As("secretariat-1").GetStringAsync(address);

        await host.RestartAsync();

        Assert.AreEqual(before, await host.As("secretariat-1").GetStringAsync(address));
        Assert.AreEqual(HttpStatusCode.Unauthorized, (await host.Anonymous.GetAsync(address)).StatusCode);
        host.Log.AssertQuiet();
    }
}
