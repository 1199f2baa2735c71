package io.huiyin.pictures;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotAnimations;
import java.nio.file.Path;

/** Takes pictures of a page for the documents. */
class Camera {

    private static final Path FOLDER = Path.of("docs/images");
    private static final int TALL = 4000;
    private static final int SETTLED = 800;

    private final Page page;

    private Camera(Page page) {
        this.page = page;
    }

    static Camera of(Page page) {
        return new Camera(page);
    }

    /** What is on the screen. */
    void shoot(String picture) {
        settle();
        page.screenshot(
                new Page.ScreenshotOptions().setPath(file(picture)).setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** The whole drawing on a page of its own. */
    void shootWhole(String picture) {
        page.locator("svg").first().screenshot(new Locator.ScreenshotOptions().setPath(file(picture)));
    }

    /** One element, also where it is longer than the screen. */
    void shootTall(String picture, String selector) {
        growTall();
        page.locator(selector)
                .first()
                .screenshot(new Locator.ScreenshotOptions()
                        .setPath(file(picture))
                        .setAnimations(ScreenshotAnimations.DISABLED));
    }

    /** The part of a task's form that is filled in, without what is known. */
    void shootQuestions(String picture) {
        growTall();
        var groups = page.locator(".fjs-form .fjs-form-field-group.fjs-outlined");
        var first = groups.nth(1).boundingBox();
        var last = groups.last().boundingBox();
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(file(picture))
                .setAnimations(ScreenshotAnimations.DISABLED)
                .setClip(first.x - 12, first.y - 12, first.width + 24, last.y + last.height - first.y + 24));
    }

    private void growTall() {
        page.setViewportSize(page.viewportSize().width, TALL);
        settle();
    }

    /** Pages of the web applications go on drawing after everything has arrived. */
    private void settle() {
        page.mouse().move(0, 0);
        page.evaluate("document.activeElement && document.activeElement.blur()");
        page.waitForTimeout(SETTLED);
    }

    static Path file(String picture) {
        return FOLDER.resolve(picture + ".png");
    }
}
