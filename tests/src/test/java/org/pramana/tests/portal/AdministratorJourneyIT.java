package org.pramana.tests.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pramana.tests.api.Stage;
import org.pramana.tests.verification.Team;

/** What somebody does who runs the portal, in a real browser. */
class AdministratorJourneyIT {

    private static final List<String> PAGES = List.of(
            "/admin/index.xhtml", "/admin/people.xhtml", "/admin/person.xhtml", "/admin/person.xhtml?login=creator", "/admin/groups.xhtml",
            "/admin/group.xhtml?key=pricing-desk", "/admin/collections.xhtml", "/admin/collection.xhtml?key=competitors",
            "/admin/grants.xhtml?key=competitors", "/admin/folders.xhtml?key=competitors", "/admin/explain.xhtml", "/insight/trust.xhtml?by=TAG",
            "/admin/cards.xhtml?red=STUCK", "/admin/sweeps.xhtml", "/admin/sweep.xhtml?run=1", "/admin/sweep-beside.xhtml?run=2", "/admin/import.xhtml", "/admin/mail.xhtml", "/admin/received.xhtml",
            "/admin/corrections.xhtml", "/admin/audit.xhtml", "/admin/load.xhtml", "/admin/alone.xhtml", "/admin/leaving.xhtml?login=creator", "/admin/policies.xhtml", "/admin/events.xhtml",
            "/admin/search.xhtml", "/admin/public-links.xhtml");

    @ParameterizedTest
    @EnumSource(value = ColorScheme.class, names = {"LIGHT", "DARK"})
    void everyPageCanBeUsedByEverybodyAndComplainsAboutNothing(ColorScheme scheme) {
        try (var browser = Browser.open(1280, scheme, "en").signIn("admin")) {
            // what pages are made of is the same: every other one by day, the rest by night
            for (int number = scheme == ColorScheme.LIGHT ? 0 : 1; number < PAGES.size(); number += 2) {
                String address = PAGES.get(number);
                var page = browser.go(address);

                assertThat(page.locator("h1")).hasCount(1);
                assertThat(Accessibility.seriousFindings(page)).as(address).isEmpty();
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void everyPageFitsOnAPhone() {
        try (var browser = Browser.open(390, ColorScheme.LIGHT, "hi").signIn("admin")) {
            for (String address : PAGES) {
                var page = browser.go(address);

                assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth")).as(address).isEqualTo(0);
                assertThat(page.locator("body").innerText()).as(address).doesNotContain("admin.");
            }
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void theHomeSaysInItsHeadingHowFarReadersCouldTrust() {
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/admin/index.xhtml");

            assertThat(page.locator("h1")).hasText(Pattern.compile("\\d+ % of what people opened was verified"));
            assertThat(page.locator("svg[role=img]")).hasCount(2);
            page.locator("main summary").first().click();
            assertThat(page.locator("details[open] tbody tr").first()).containsText("today");
        }
    }

    @Test
    void somebodyNewIsLetInAndASlipOfTheFingerLosesNothing() {
        var login = "j" + System.nanoTime();
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/admin/person.xhtml");
            page.getByLabel("Login").fill("No Such Shape!");
            page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Name needed")).fill("Nina Journey");
            press(page, "Let them in");
            assertThat(page.locator(".field-error")).not().isEmpty();
            assertThat(page.locator("[id='register:name']")).hasValue("Nina Journey");

            page.getByLabel("Login").fill(login);
            press(page, "Let them in");
            assertThat(page.locator("h1")).hasText("Nina Journey");

            page.locator("[id='change:awayFrom']").fill("2026-12-24");
            page.locator("[id='change:absence']").fill("2026-12-01");
            press(page, "Save");
            assertThat(page.locator(".field-error")).not().isEmpty();
            assertThat(page.locator("[id='change:awayFrom']")).hasValue("2026-12-24");

            page.locator("summary", new Page.LocatorOptions().setHasText("Disable")).click();
            press(page, "Yes, disable");
            assertThat(page.locator(".note--bad")).containsText("Left today");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCollectionIsFoundedAndSaysWhoMayWhat() {
        var name = "Journey " + System.nanoTime();
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/admin/collections.xhtml");
            page.locator("summary", new Page.LocatorOptions().setHasText("Found a collection")).click();
            page.locator("[id='found:name']").fill(name);
            press(page, "Found a collection");
            assertThat(page.locator("h1")).hasText(name);
            var key = page.url().replaceFirst(".*key=", "");

            page.locator("input[name=find]").fill("Pricing");
            page.locator("form.seek button").click();
            page.locator("button[name=grant]").first().click();
            page.locator("input[value=OWNER]").check();
            press(page, "Save");
            assertThat(page.locator(".said")).containsText("Saved");
            assertThat(page.locator("input[value=OWNER]")).isChecked();

            browser.go("/admin/collection.xhtml?key=" + key);
            page.locator("[id='settings:interval']").fill("0");
            page.locator("[id='settings:description']").fill("What I typed");
            press(page, "Save");
            assertThat(page.locator(".field-error")).not().isEmpty();
            assertThat(page.locator("[id='settings:description']")).hasValue("What I typed");
            page.locator("[id='settings:interval']").fill("30");
            press(page, "Save");
            assertThat(page.locator(".said")).containsText("is saved");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void somebodysWeeksAreLevelledAndWhatTheyWouldLeaveBehindIsHandedOnAndBothAreTakenBack() throws SQLException {
        var team = Team.founded("journey");
        var busy = team.logins.get(0);
        try (var browser = Browser.open().signIn("admin")) {
            team.cardsDue(50, LocalDate.now().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusWeeks(6).plusDays(4), team.name);
            // verified 300 days before: a spread of 10 % reaches four weeks back
            Team.change("update card c join person p on p.login = '" + busy + "' set c.responsible_id = p.id, c.interval_days = 300, c.verified_on = c.due_on - interval 300 day where c.slug like '" + team.name + "-%'");

            var page = browser.go("/admin/load.xhtml?login=" + busy);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            press(page, "Level 30 cards");
            assertThat(page.locator(".said")).containsText("30 cards come earlier");
            assertThat(page.locator("#one")).containsText("Levelling would move nothing.");
            press(page, "Undo");
            assertThat(page.locator(".said")).containsText("30 cards are due again");

            browser.go("/admin/leaving.xhtml?login=" + busy);
            page.locator("select[name^='to.']").selectOption(team.logins.get(1));
            press(page, "Show what it does");
            assertThat(page.locator("#loads")).containsText("+50");
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            press(page, "Hand on 50 cards");
            assertThat(page.locator(".said")).containsText("50 cards have been handed on");
            press(page, "Undo");
            assertThat(page.locator(".said")).containsText("50 cards were given back");
            assertThat(browser.complaints()).isEmpty();
        } finally {
            team.leave();
        }
    }

    @Test
    void oneCardThatASweepGaveToSomebodyElseIsTakenBackWhereItsDecisionStands() throws SQLException {
        var team = Team.founded("takenback");
        try (var browser = Browser.open().signIn("admin")) {
            team.cardsDue(6, LocalDate.now().minusDays(8), team.name);
            team.ended(team.sweep("{\"override\": true}"));
            Stage.ok(200, team.admin.patch("/people/" + team.logins.get(0), "{\"awayFrom\": \"%s\", \"awayUntil\": \"%s\"}".formatted(LocalDate.now(), LocalDate.now().plusDays(9))));
            long run = team.sweep("{\"override\": true}");
            team.ended(run);

            var page = browser.go("/admin/sweep.xhtml?run=" + run + "&kind=HANDOVER&q=" + team.name);
            var lines = page.locator("#cards ul.rows > li");
            assertThat(lines).hasCount(2);
            lines.first().getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".said")).containsText("One card went back to whoever had it");
            assertThat(page.locator("#cards li", new Page.LocatorOptions().setHasText("taken back"))).hasCount(1);
            assertThat(page.locator("#cards li", new Page.LocatorOptions().setHasText("taken back")).getByRole(AriaRole.BUTTON)).hasCount(0);
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            assertThat(browser.complaints()).isEmpty();
            assertThat(team.tasks()).containsEntry(team.logins.get(0), 1);
            press(page, "Take back what can be taken back");
            assertThat(page.locator("#cards li", new Page.LocatorOptions().setHasText("taken back"))).hasCount(2);
        } finally {
            team.leave();
        }
    }

    @Test
    void publicLinksAreAllowedAndForbiddenAgain() {
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/admin/public-links.xhtml");
            page.locator("[id='switch:allow']").click();
            assertThat(page.locator("[id='switch:forbid']")).isVisible();
            page.locator("[id='switch:forbid']").click();
            assertThat(page.locator("[id='switch:allow']")).isVisible();
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aSweepIsRehearsedAndItsResultCanBeOpened() {
        try (var browser = Browser.open().signIn("operator")) {
            var page = browser.go("/admin/index.xhtml");
            assertThat(page.locator("h1")).hasText("The sweep");

            page.locator("[id='start:asOf']").fill("2027-01-15");
            page.locator("[id='start:dryRun']").check();
            press(page, "Start the sweep");

            assertThat(page.locator(".head .tag--ok")).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.locator("h1")).containsText("Rehearsal");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void anImportIsTriedFirstAndWhatIsNoArchiveIsToldSo() throws IOException {
        try (var browser = Browser.open().signIn("operator")) {
            var page = browser.go("/admin/import.xhtml");
            page.locator("[id='import:collection']").selectOption("competitors");
            page.locator("[id='import:file']").setInputFiles(new FilePayload("notes.zip", "application/zip", "no archive".getBytes(StandardCharsets.UTF_8)));
            press(page, "Import");
            assertThat(page.locator(".field-error")).containsText("not a zip");

            page.locator("[id='import:file']").setInputFiles(new FilePayload("journey.zip", "application/zip", archive()));
            press(page, "Import");

            assertThat(page.locator(".head .tag--ok")).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.locator("h1")).containsText("One card would be new");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aFolderIsImportedAsItLiesOnTheDisk(@TempDir Path disk) throws IOException {
        var mark = "zq" + System.nanoTime();
        var folder = Files.createDirectories(disk.resolve("journey" + mark));
        Files.createDirectories(folder.resolve("team notes/img"));
        Files.writeString(folder.resolve("first.md"), "# First of the folder\n\nSee [the second](team%20notes/second.md).\n");
        Files.writeString(folder.resolve("team notes/second.md"), "# Second of folder " + mark + "\n\n![Dot](img/dot.png)\n");
        Files.write(
                folder.resolve("team notes/img/dot.png"),
                Base64.getDecoder().decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADAgH/p2NpXwAAAABJRU5ErkJggg=="));
        Files.writeString(folder.resolve("LICENSE"), "not a page");
        try (var browser = Browser.open().signIn("operator")) {
            var page = browser.go("/admin/import.xhtml");
            page.locator("[id='import:collection']").selectOption("pricing");
            page.locator("[id='import:folder']").setInputFiles(folder);
            page.locator("[id='import:dryRun']").uncheck();
            press(page, "Import");

            assertThat(page.locator(".head .tag--ok")).isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            assertThat(page.locator("h1")).containsText("2 new cards");
            assertThat(page.locator("main")).containsText(folder.getFileName().toString());
            assertThat(browser.complaints()).isEmpty();
        }
        try (var browser = Browser.open().signIn("creator")) {
            var page = browser.go("/library/index.xhtml?q=" + mark);
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Second of folder " + mark)).first().click();
            assertThat(page.locator(".crumbs")).containsText("Team notes");
            assertThat(page.locator("#answer img")).hasAttribute("alt", "Dot");
            assertThat(page.locator("#answer img").evaluate("img => img.decode().then(() => img.naturalWidth)")).isEqualTo(1);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void aCardWithoutAGrantIsReadWithAReasonThatTheTrailKeeps() {
        var stage = new Stage();
        var slug = stage.published("creator", "Behind glass " + stage.mark, "<p>secret of " + stage.mark + "</p>");
        try (var browser = Browser.open().signIn("admin")) {
            var page = browser.go("/card/" + slug);
            assertThat(page.locator("main")).not().containsText("secret of");
            page.locator("summary", new Page.LocatorOptions().setHasText("Read it all the same")).click();
            assertThat(Accessibility.seriousFindings(page)).isEmpty();
            page.getByLabel("Why must you read it?").fill("curious");
            press(page, "Write it down and show the text");
            assertThat(page.locator(".field-error")).not().isEmpty();
            assertThat(page.locator("main")).not().containsText("secret of");

            page.getByLabel("Why must you read it?").fill("A complaint about " + stage.mark);
            press(page, "Write it down and show the text");
            assertThat(page.locator("#answer")).containsText("secret of " + stage.mark);
            assertThat(page.locator(".note--bad")).containsText("audit trail");

            browser.go("/admin/audit.xhtml");
            assertThat(page.locator("main")).containsText("A complaint about " + stage.mark);
            browser.go("/card/" + slug);
            assertThat(page.locator("main")).not().containsText("secret of");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void operatorsHaveTheJobsAloneAndReadersNothing() {
        try (var browser = Browser.open().signIn("operator")) {
            assertThat(browser.go("/admin/people.xhtml").locator("h1")).not().containsText("people");
        }
        try (var browser = Browser.open().signIn("consumer")) {
            assertThat(browser.go("/admin/sweeps.xhtml").locator("h1")).not().hasText("The sweep");
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).click();
    }

    private static byte[] archive() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("holidays.md"));
            zip.write("# Holiday rules\n\nTwenty five days a year.\n".getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
