package org.communique.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** Chromium as it is installed, without a window. Installs nothing. */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Dimension DESKTOP = new Dimension(1280, 900);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final ChromeDriver driver;
    private final URI console;

    private Browser(ChromeDriver driver, URI console) {
        this.driver = driver;
        this.console = console;
    }

    /** Returns whether there is one, and its driver. */
    static boolean isInstalled() {
        return program("chromium", "google-chrome", "chromium-browser").isPresent()
                && program("chromedriver").isPresent();
    }

    static Browser open(URI console) {
        var options = new ChromeOptions();
        options.setBinary(program("chromium", "google-chrome", "chromium-browser")
                .orElseThrow()
                .toFile());
        // As root, and in a container, there is no sandbox; only pages of this stack are opened.
        options.addArguments(
                "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--hide-scrollbars", "--lang=en");
        options.setCapability("goog:loggingPrefs", Map.of("browser", "ALL"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver").orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(PATIENCE).scriptTimeout(PATIENCE);
        var browser = new Browser(driver, console);
        browser.desktop();
        return browser;
    }

    void desktop() {
        driver.manage().window().setSize(DESKTOP);
    }

    void phone() {
        driver.manage().window().setSize(PHONE);
    }

    /** Makes pages light or dark, as a system would prefer it. */
    void prefer(String scheme) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    void go(String path) {
        driver.get(console.resolve(path).toString());
    }

    String path() {
        return URI.create(driver.getCurrentUrl()).getPath();
    }

    /** Returns the text of the page as a person sees it. */
    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    List<WebElement> all(String selector) {
        return driver.findElements(By.cssSelector(selector));
    }

    /** Waits for a link or button with a text, and clicks it. */
    void click(String text) {
        var xpath = By.xpath(
                "//*[self::a or self::button or self::summary][contains(normalize-space(translate(., '\u00a0', ' ')), '%s')]"
                        .formatted(text));
        Pipeline.await("something to click: " + text).ignoreExceptions().until(() -> {
            driver.findElements(xpath).stream()
                    .filter(WebElement::isDisplayed)
                    .findFirst()
                    .orElseThrow()
                    .click();
            return true;
        });
    }

    void type(String name, String text) {
        var field = driver.findElement(By.name(name));
        field.clear();
        field.sendKeys(text);
    }

    /** Waits until the page has a text. */
    void awaitText(String text) {
        Pipeline.await("the page says: " + text).ignoreExceptions().until(() -> text().contains(text));
    }

    /** Returns what a screen reader or a keyboard would stumble over: names, labels, ids, headings. */
    List<?> accessibilityProblems() {
        return (List<?>) driver.executeScript("""
                const problems = [];
                const named = (element) => element.textContent.trim() || element.getAttribute('aria-label') || element.title;
                if (!document.documentElement.lang) problems.push('html without lang');
                if (!document.title) problems.push('page without a title');
                if (document.querySelectorAll('main').length !== 1) problems.push('not one main');
                if (document.querySelectorAll('h1').length !== 1) problems.push('not one h1');
                const ids = [...document.querySelectorAll('[id]')].map(one => one.id);
                ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => problems.push('id twice: ' + id));
                document.querySelectorAll('a[href], button, summary').forEach(one => {
                  if (!named(one)) problems.push('without a name: ' + one.outerHTML);
                });
                document.querySelectorAll('input:not([type=hidden]), select, textarea').forEach(one => {
                  if (!one.labels.length && !one.getAttribute('aria-label')) problems.push('without a label: ' + one.outerHTML);
                });
                document.querySelectorAll('[aria-labelledby]').forEach(one => {
                  if (!document.getElementById(one.getAttribute('aria-labelledby'))) problems.push('label is missing: ' + one.outerHTML);
                });
                document.querySelectorAll('img:not([alt])').forEach(one => problems.push('without alt: ' + one.outerHTML));
                return problems.map(one => one.slice(0, 300));
                """);
    }

    /** Returns whether anything is wider than the window. */
    boolean scrollsSideways() {
        return Boolean.TRUE.equals(driver.executeScript(
                "return document.documentElement.scrollWidth > document.documentElement.clientWidth + 1"));
    }

    /** Returns the errors on the browser's console since the last call, such as refusals of the content security policy. */
    List<String> errors() {
        return driver.manage().logs().get("browser").getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= java.util.logging.Level.SEVERE.intValue())
                .map(entry -> entry.getMessage())
                .toList();
    }

    void screenshot(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.of(
                                System.getenv().getOrDefault("PATH", "").split(":", -1))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
