package dev.grader.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machine's own Chromium, without a window and with a new profile. What it complains of is kept. Not thread-safe. */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser browser;
    private final List<String> complaints = new ArrayList<>();

    private Browser(Path chromium) {
        // Playwright would otherwise fetch browsers of its own.
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(FLAGS));
    }

    /** Starts it, where there is one: see {@link Needed}. */
    public static Browser start() {
        return new Browser(Needed.program("chromium", "chromium"));
    }

    /** A page of its own, opened at this address. */
    public Page open(String address) {
        return open(address, Map.of());
    }

    /** The same in a context that sends these headers with every request. */
    public Page open(String address, Map<String, String> headers) {
        return open(
                address,
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions().setExtraHTTPHeaders(headers)));
    }

    /** The same for somebody who has switched JavaScript off. */
    public Page openWithoutScripts(String address) {
        return open(
                address,
                browser.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false)));
    }

    private Page open(String address, BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequestFailed(request -> complaints.add(request.url() + " failed"));
        page.navigate(address);
        return page;
    }

    /** Errors and warnings of its console, what its policies forbade included. */
    public List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
