using System.Net;
using DocumentFormat.OpenXml.Packaging;
using Microsoft.Playwright;
using Rapporteur.Addin.Tests.Pages;
using Rapporteur.Addin.Tests.Running;

namespace Rapporteur.Addin.Tests.Desk;

/// <summary>The Chair gives more time; each delegation reads the date that is its own, on every page and in every paper.</summary>
[TestClass]
public sealed class TimeJourneys : IAsyncDisposable
{
    private const string Desk = $"/desk/{RunningHost.Consultation}";

    private RunningHost host = null!;

    [TestInitialize]
    public async Task StartAsync() => host = await RunningHost.StartAsync();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [TestMethod]
    public async Task More_time_for_all_is_shown_to_all_with_the_date_it_was_first()
    {
        await using var chair = await Visit.AsAsync(host, "chair-1");
        await GiveAsync(chair, "2017-12-29", "All delegations");
        await Assertions.Expect(chair.Page.Locator("#act h2")).ToHaveTextAsync("Until 29 December 2017, for all delegations");

        await using var delegate_ = await Visit.AsAsync(host, "kelvany-focal");
        await delegate_.GoAsync($"/pane/{RunningHost.Consultation}");
        await Assertions.Expect(delegate_.Page.Locator(".closing")).ToContainTextAsync("requested by 29 December 2017");
        await Assertions.Expect(delegate_.Page.Locator(".closing")).ToContainTextAsync("first requested by 22 December 2017");
    }

    [TestMethod]
    public async Task More_time_for_one_is_read_by_that_delegation_and_not_by_another_nor_in_a_paper_that_circulates()
    {
        await using var chair = await Visit.AsAsync(host, "chair-1");
        await GiveAsync(chair, "2018-01-05", "Kelvany alone", "18:00");
        var (mine, other) = (Visitor.As(host, "kelvany-focal"), Visitor.As(host, "orvessa-focal"));
        Assert.AreEqual("2018-01-05", (await mine.GetAsync("")).Ok().Body.GetProperty("closing").GetProperty("day").GetString());
        Assert.AreEqual("2018-01-05T18:00:00+03:00",
            (await mine.GetAsync("")).Body.GetProperty("closing").GetProperty("endForum").GetString());
        var elsewhere = (await other.GetAsync("")).Ok();
        Assert.AreEqual("2017-12-22", elsewhere.Body.GetProperty("closing").GetProperty("day").GetString());
        foreach (var page in new[] { $"/pane/{RunningHost.Consultation}", $"/reader/{RunningHost.Consultation}", "/reader" })
        {
            Assert.DoesNotContain("January 2018, 18:00", await (await host.As("orvessa-focal").GetAsync(page)).Content.ReadAsStringAsync(),
                page);
        }

        using var paper =
            new MemoryStream(
                await host.As("secretariat-1")
                    .GetByteArrayAsync($"/api/v1/consultations/{RunningHost.Consultation}/papers/compilation.docx"));
        using var document = WordprocessingDocument.Open(paper, false);
        Assert.DoesNotContain("5 January", document.MainDocumentPart!.Document!.InnerText);
        using var form =
            await host.As("orvessa-focal").GetAsync($"/api/v1/consultations/{RunningHost.Consultation}/papers/comment-form.xlsx");
        Assert.AreEqual(HttpStatusCode.OK, form.StatusCode);
    }

    [TestMethod]
    public async Task What_is_wrong_is_said_beside_the_form_and_nothing_typed_is_lost()
    {
        await using var chair = await Visit.AsAsync(host, "chair-1");
        await chair.GoAsync($"{Desk}?act=time");
        await chair.Page.Locator("#why").FillAsync("Holidays in several capitals.");
        await chair.Page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(chair.Page.Locator("#act .field-error")).ToContainTextAsync("the last day on which comments are on time");
        await chair.Page.Locator("#day").FillAsync("2017-12-01");
        await chair.Page.Locator("#act button[type=submit]").ClickAsync();
        await Assertions.Expect(chair.Page.Locator("#act")).ToContainTextAsync("not later than the one in force");
        Assert.AreEqual("Holidays in several capitals.", await chair.Page.Locator("#why").InputValueAsync());
    }

    [TestMethod]
    [DataRow("light", 320)]
    [DataRow("contrast", 1280)]
    public async Task The_form_is_accessible_and_fits(string theme, int width)
    {
        await using var chair = await Visit.AsAsync(host, "chair-1", width, theme);
        await chair.GoAsync($"{Desk}?act=time");
        await chair.Page.AxeFindsNothingAsync();
        await chair.Page.ScrollsOnlyDownAsync();
    }

    private static async Task GiveAsync(Visit chair, string day, string to, string? hour = null)
    {
        await chair.GoAsync(Desk);
        await chair.Page.GetByRole(AriaRole.Link, new() { Name = "Give more time" }).ClickAsync();
        await chair.Page.Locator("#day").FillAsync(day);
        if (hour is not null)
        {
            await chair.Page.Locator("#time").FillAsync(hour);
        }

        await chair.Page.Locator("#delegation").SelectOptionAsync(new SelectOptionValue { Label = to });
        await chair.Page.Locator("#why").FillAsync("Holidays in several capitals.");
        await chair.Page.Locator("#act button[type=submit]").ClickAsync();
        await chair.Page.Locator("#act [data-done]").WaitForAsync();
    }
}
