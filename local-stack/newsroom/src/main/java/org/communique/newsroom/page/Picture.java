package org.communique.newsroom.page;

import java.util.Random;
import org.communique.newsroom.archive.Standing;

/** Picture for a release: hills under a sky in the publisher's colour, the same for the same release. */
public final class Picture {

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 480;

    private Picture() {}

    /** Returns the picture as SVG. */
    public static String draw(Standing standing) {
        var colour = standing.publisher().colour();
        var random = new Random(standing.id().hashCode());
        var hills = new StringBuilder();
        for (int row = 0; row < 4; row++) {
            hills.append(hill(random, colour, row));
        }
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d">
                <rect width="100%%" height="100%%" fill="%s" fill-opacity="0.14"/>
                <circle cx="%d" cy="%d" r="%d" fill="#fff" fill-opacity="0.85"/>
                %s</svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        colour,
                        random.nextInt(150, 1050),
                        random.nextInt(90, 170),
                        random.nextInt(36, 64),
                        hills);
    }

    private static String hill(Random random, String colour, int row) {
        int top = 190 + row * 70;
        var path = "M0 %d C %d %d, %d %d, %d %d S %d %d, %d %d V %d H 0 Z"
                .formatted(
                        top + random.nextInt(-40, 40),
                        WIDTH / 6,
                        top - random.nextInt(20, 110),
                        WIDTH / 3,
                        top + random.nextInt(10, 90),
                        WIDTH / 2,
                        top,
                        WIDTH * 5 / 6,
                        top + random.nextInt(-90, 60),
                        WIDTH,
                        top + random.nextInt(-50, 30),
                        HEIGHT);
        return "<path d=\"%s\" fill=\"%s\" fill-opacity=\"0.%d\"/>\n".formatted(path, colour, 30 + row * 15);
    }
}
