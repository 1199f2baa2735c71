package io.huiyin.pictures;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Draws the diagrams with the viewer that Cockpit itself uses: the front page and a picture of each stage. */
class Diagrams {

    private static final String LOAD =
            """
            xml => new Promise(drawn => {
              const injector = angular.element(document.body).injector();
              const scope = Object.assign(injector.get('$rootScope').$new(), {xml, control: {}});
              scope.drawn = () => { window.viewer = scope.control.getViewer(); drawn(); };
              const place = angular.element('<div style="position:fixed;inset:0;z-index:9999;background:white">'
                + '<div cam-widget-bpmn-viewer diagram-data="xml" control="control" on-load="drawn()"></div></div>');
              angular.element(document.body).append(place);
              injector.get('$compile')(place)(scope);
              scope.$digest();
            })""";
    private static final String PAGES = "() => viewer.get('canvas').getRootElements().map(root => root.id)";
    private static final String DRAW =
            """
            async id => {
              const canvas = viewer.get('canvas');
              canvas.setRootElement(canvas.getRootElements().find(root => root.id === id));
              return (await viewer.saveSVG()).svg;
            }""";

    private final Page page;

    Diagrams(Page page) {
        this.page = page;
    }

    void shoot(String process) {
        page.evaluate(LOAD, read(Path.of("processes", process + ".bpmn")));
        @SuppressWarnings("unchecked")
        var pages = (List<String>) page.evaluate(PAGES);
        pages.forEach(id -> shoot(process, id));
    }

    private void shoot(String process, String id) {
        var svg = (String) page.evaluate(DRAW, id);
        try (var paper = page.context().newPage()) {
            paper.setContent(
                    "<body style='margin:16px;background:white'>" + svg.substring(svg.indexOf("<svg")) + "</body>");
            paper.setViewportSize(2000, 1200);
            paper.locator("svg")
                    .first()
                    .evaluate("svg => document.body.style.width = svg.getAttribute('width') + 'px'");
            Camera.of(paper).shootWhole(name(process, id));
        }
    }

    /** The stage SubProcess_Intake is the picture "intake". */
    private static String name(String process, String id) {
        var stage = id.replaceAll("^SubProcess_|_plane$", "");
        return stage.equals(id) ? process : stage.substring(0, 1).toLowerCase() + stage.substring(1);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
