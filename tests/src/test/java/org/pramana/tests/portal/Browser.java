package org.pramana.tests.portal;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import org.pramana.tests.Sandbox;

/**
 * One person's browser: Debian's Chromium, with a session of its own. It writes down everything that a page complained about: JavaScript errors,
 * console errors (a breach of the content security policy is one) and answers of 500 and above.
 *
 * <pre>
 * try (var browser = Browser.open()) {
 *     browser.signIn("creator");
 *     ...
 *     assertThat(browser.complaints()).isEmpty();
 * }
 * </pre>
 */
public final class Browser implements AutoCloseable {

    private static final List<String> CHROMIUM = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static com.microsoft.playwright.Browser chromium;

    private final BrowserContext session;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    private Browser(com.microsoft.playwright.Browser.NewContextOptions options) {
        session = chromium().newContext(options);
        session.setDefaultTimeout(15_000);
        page = session.newPage();
        page.onPageError(error -> complaints.add("JavaScript: " + error));
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add("Console: " + message.text() + " at " + message.location());
            }
        });
        page.onResponse(answer -> {
            if (answer.status() >= 500) {
                complaints.add(answer.status() + " from " + answer.url());
            }
        });
    }

    public static Browser open() {
        return open(1280, ColorScheme.LIGHT, "en");
    }

    public static Browser open(int width, ColorScheme scheme, String language) {
        return new Browser(new com.microsoft.playwright.Browser.NewContextOptions()
                .setViewportSize(width, width < 600 ? 844 : 900)
                .setColorScheme(scheme)
                .setLocale(language)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
    }

    public Page page() {
        return page;
    }

    /** Opens a page of the portal: {@code /library/index.xhtml}. */
    public Page go(String path) {
        page.navigate(Sandbox.portal() + path);
        return page;
    }

    /** Signs in with one of the sample logins, and waits for the page behind it. */
    public Browser signIn(String login) {
        return signIn(login, "pramana");
    }

    public Browser signIn(String login, String password) {
        go("/signin.xhtml");
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.locator("header.top, #refused").first().waitFor(new com.microsoft.playwright.Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return this;
    }

    /** Everything that went wrong in this browser, oldest first. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** A picture of the whole page, in target/screenshots. */
    public Path screenshot(String name) {
        var file = Paths.get("target", "screenshots", name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }

    @Override
    public void close() {
        session.close();
    }

    /** One Chromium for all tests of the run; it ends with their JVM. */
    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            chromium = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(Paths.get(System.getProperty("pramana.test.chromium", "/usr/bin/chromium")))
                    .setArgs(CHROMIUM));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return chromium;
    }
}
