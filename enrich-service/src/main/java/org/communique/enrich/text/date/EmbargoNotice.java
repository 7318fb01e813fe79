package org.communique.enrich.text.date;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Embargo notice of a release: {@code EMBARGOED UNTIL 14:00 CET, 3 March 2026}, {@code Sperrfrist: 3. März 2026, 14 Uhr},
 * {@code STRICTLY UNDER EMBARGO until the minister has spoken}. Prose about embargoes on trade is none.
 *
 * @param text on one line, cut before prose
 */
public record EmbargoNotice(String text) {

    private static final int LONGEST = 160;
    /** Longest part read of a paragraph that begins with a notice. */
    private static final int LONGEST_BEGINNING = 300;

    private static final int LONGEST_LABEL = 30;
    private static final int LONGEST_MOMENT = 100;
    private static final int MOST_OTHER_WORDS = 4;
    private static final int MOST_WORDS_OF_A_LABEL = 8;
    private static final int MOST_WORDS_BESIDE_A_TIME = 8;
    private static final int MOST_WORDS_OF_NONE = 2;

    private static final Pattern ROOT = Pattern.compile(
            FoldedText.fold(
                    "embarg|ambargo|confiden|private until|vertraulich|riservat|vertrouwelijk|(?:not|nicht|niet|pas|non|no|nao) (?:before|vor|voor|avant|prima|antes|earlier|sooner)|эмбарго|ембарго|εμπαργκο|אמברגו|엠바고|エンバーゴ|sperr|klausul|release|publi|broadcast|veroffentlich|frei|diffus|diffon|divulg|difund|difus|pubblic|veicular|verspre|openbaar|rozpowszech|offentlig|julkais|zverej|objav|kozol|difuz|dissemin|quot|report|hold|gesperrt|распростран|разглаш|публик|публік|поширю|δημοσιευ|النشر|לפרסום|禁|보도"));
    private static final Pattern MARK = Pattern.compile(" ?[|•·(\\[] ?| - ");
    private static final Pattern UNTIL = Pattern.compile(
            "^[^\\p{L}\\p{N}]*(?:until|till|before|prior to|bis|vor|jusqu|avant|hasta|antes|fino|prima|ate|tot|voor|do|przed|till|fore|indtil|inntil|for)(?!\\p{L}).*");
    private static final Pattern ON = Pattern.compile(
            "^ ?(?:on|against|of|by|sur|contre|sobre|contra|gegen|auf|op|tegen|na|przeciw|mot|mod|proti|su|sul|sulla|sulle|sui|contro|pe|impotriva) (?:(?:the|le|la|les|los|las|el|il|lo|gli|die|den|das|de|het|o|a|os|as) |l')?([\\p{L}']+).*");

    /** Cuts the text. */
    public EmbargoNotice {
        text = beginning(text);
    }

    /** Returns the notice at the beginning of a line; empty when there is none. */
    public static Optional<EmbargoNotice> in(String line) {
        return Reading.of(line).filter(Reading::holds).map(reading -> new EmbargoNotice(reading.text()));
    }

    /** Whether it is more than the label {@code EMBARGOED}. */
    public boolean isMoreThanALabel() {
        return Reading.of(text).filter(reading -> !reading.isBare()).isPresent();
    }

    /** Returns the end of the embargo, in doubt the latest; empty when it cannot be read. */
    public Optional<Instant> until(DateContext locality) {
        var words = FoldedText.of(text);
        var language = EmbargoFormula.language(words);
        var languages = new ArrayList<String>();
        language.ifPresent(languages::add);
        locality.languageCode().ifPresent(languages::add);
        locality.languageOfSource().ifPresent(languages::add);
        languages.add(Locale.ENGLISH.getLanguage());
        return Reading.of(
                        text,
                        languages.stream().distinct().toList(),
                        locality.countries(language).toList())
                .flatMap(reading -> reading.moment().latest(locality, language));
    }

    private static String beginning(String line) {
        return line.substring(0, Math.min(line.length(), LONGEST_BEGINNING));
    }

    /**
     * Line parsed as a notice.
     *
     * @param text the line
     * @param words its beginning, folded
     * @param formula at its beginning
     * @param moment after the formula
     */
    record Reading(String text, FoldedText words, EmbargoFormula formula, EmbargoMoment moment) {

        static Optional<Reading> of(String line) {
            if (line.length() < MOST_OTHER_WORDS) {
                return Optional.empty();
            }
            var words = FoldedText.of(beginning(line));
            if (!ROOT.matcher(words.lower()).find()) {
                return Optional.empty();
            }
            var english = Locale.ENGLISH.getLanguage();
            var languages = Stream.concat(EmbargoFormula.language(words).stream(), Stream.of(english));
            return of(line, languages.distinct().toList(), List.of());
        }

        private static Optional<Reading> of(String line, List<String> languages, List<String> countries) {
            var words = FoldedText.of(beginning(line));
            return EmbargoFormula.at(words)
                    .map(formula -> {
                        var behind = EmbargoMoment.in(behind(line, words, formula), languages, countries)
                                .orEndOfDay(words.lower());
                        return new Reading(line, words, formula, behind);
                    })
                    .filter(Reading::isShortOrClear)
                    .or(() -> behindAMark(line, words, languages, countries))
                    .or(() -> wholeLine(line, words, languages, countries));
        }

        /** Drops the prose of a paragraph that begins with a notice. */
        private static FoldedText behind(String line, FoldedText words, EmbargoFormula formula) {
            var rest = words.from(formula.end());
            return line.length() <= LONGEST
                    ? rest
                    : rest.to(Math.min(rest.plain().length(), LONGEST_MOMENT));
        }

        /** Parses a notice behind a name: {@code Ministry of Rivers | EMBARGOED UNTIL 14:00 GMT, 12 October 2028}. */
        private static Optional<Reading> behindAMark(
                String line, FoldedText words, List<String> languages, List<String> countries) {
            if (line.length() > LONGEST) {
                return Optional.empty();
            }
            return MARK.matcher(words.lower())
                    .results()
                    .flatMap(mark -> EmbargoFormula.at(words.from(mark.end()))
                            .filter(formula -> formula.kind() != EmbargoFormula.Kind.RELEASE)
                            .map(formula -> formula.movedBy(mark.end()))
                            .map(formula -> new Reading(
                                    line,
                                    words,
                                    formula,
                                    EmbargoMoment.in(words.from(formula.end()), languages, countries)))
                            .filter(reading -> reading.moment().hasDay()
                                    ? reading.moment().hasTime() || !line.endsWith(".")
                                    : reading.formula().kind() == EmbargoFormula.Kind.CLEAR
                                            && !mark.group().contains("-"))
                            .stream())
                    .findFirst();
        }

        /** Parses a notice with the moment first: {@code 2028. október 12., 14:00-ig embargó}. */
        private static Optional<Reading> wholeLine(
                String line, FoldedText words, List<String> languages, List<String> countries) {
            if (line.length() > LONGEST) {
                return Optional.empty();
            }
            return EmbargoFormula.alone(words).flatMap(formula -> {
                var without = words.without(formula.start(), formula.end());
                var moment = EmbargoMoment.in(without, languages, countries);
                long others = moment.rest().stream()
                        .filter(word -> !EmbargoFormula.isOfReleases(word))
                        .count();
                boolean all = moment.hasTime()
                        ? others <= MOST_WORDS_OF_NONE
                        : moment.rest().isEmpty();
                return moment.hasDay() && all
                        ? Optional.of(new Reading(line, words, formula, moment))
                        : Optional.empty();
            });
        }

        /** Whether a paragraph may begin so. */
        private boolean isShortOrClear() {
            return text.length() <= LONGEST
                    || switch (formula.kind()) {
                        case CLEAR -> true;
                        case LIKELY -> moment.hasDay() && moment.hasTime();
                        case LABEL, RELEASE -> false;
                    };
        }

        /** Whether the line holds the release, or is about something else. */
        boolean holds() {
            return switch (formula.kind()) {
                case CLEAR -> moment.hasDay() || !(isNone() || isOfTrade());
                case LIKELY -> moment.hasDay() ? moment.hasTime() || !isOfTrade() : !isNone() && !isProse();
                case LABEL -> moment.hasDay() ? isLabelledMoment() : isLabel();
                case RELEASE -> isTimeOfRelease();
            };
        }

        /** Whether it is the word alone, perhaps a heading. */
        boolean isBare() {
            return formula.kind() == EmbargoFormula.Kind.LABEL && !moment.hasDay();
        }

        /** Whether the words after the formula lack a day or a time; the next line may have it. */
        boolean isOpen() {
            return !moment.hasDay() || !moment.hasTime();
        }

        /** Whether the line is nothing but the notice, and no headline or sentence stands in it. */
        boolean isAll() {
            var rest = moment.rest();
            return text.length() <= LONGEST
                    && formula.start() <= LONGEST_LABEL
                    && (rest.size() < MOST_OTHER_WORDS
                            || (formula.kind() == EmbargoFormula.Kind.CLEAR
                                    && (!moment.hasDay() || rest.stream().anyMatch(EmbargoFormula::isOfReleases))));
        }

        private boolean isNone() {
            var rest = moment.rest();
            return !rest.isEmpty()
                    && rest.size() <= MOST_WORDS_OF_NONE
                    && EmbargoFormula.isNone(rest.getFirst())
                    && !moment.hasTime();
        }

        private boolean isOfTrade() {
            return moment.rest().stream().anyMatch(EmbargoFormula::isOfTrade)
                    && moment.rest().stream().noneMatch(EmbargoFormula::isOfReleases)
                    && !isAllCapitals();
        }

        private boolean isAllCapitals() {
            return words.plain().equals(words.plain().toUpperCase(Locale.ROOT));
        }

        /** A headline or a sentence without a moment: {@code Embargo until 2030 hits growers}, {@code Embargo: what now?}. */
        private boolean isProse() {
            var rest = moment.rest();
            boolean year = words.lower().substring(formula.end()).matches(".*(?<!\\d)(?:19|20|21)\\d\\d(?!\\d).*");
            return isOfTrade()
                    || (rest.size() > MOST_WORDS_OF_A_LABEL
                            && text.endsWith(".")
                            && rest.stream().noneMatch(EmbargoFormula::isOfReleases))
                    || (year && !rest.isEmpty() && !moment.hasTime())
                    || text.endsWith("?")
                    || isHeadlineWithColon()
                    || (!rest.isEmpty() && EmbargoFormula.asks(rest.getFirst()));
        }

        /** {@code Embargo: ministers meet in Geneva} instead of {@code Embargo: after the speech}. */
        private boolean isHeadlineWithColon() {
            return moment.rest().size() > 1
                    && words.lower().charAt(formula.end() - 1) == ':'
                    && !moment.hasTime()
                    && moment.weekdays().isEmpty()
                    && !isAllCapitals()
                    && moment.rest().stream().noneMatch(EmbargoFormula::isOfReleases)
                    && !EmbargoFormula.isLeftTo(words.lower().substring(formula.end()));
        }

        private boolean isLabelledMoment() {
            var on = ON.matcher(words.lower().substring(formula.end()));
            boolean aboutSomething = on.matches() && moment.rest().contains(on.group(1));
            return moment.rest().size() <= MOST_OTHER_WORDS
                    && (moment.hasTime()
                            || moment.rest().stream().anyMatch(EmbargoFormula::isOfReleases)
                            || (!aboutSomething && !isOfTrade()));
        }

        /** The word alone, or with others of its kind: {@code EMBARGOED PRESS RELEASE}. */
        private boolean isLabel() {
            return moment.rest().size() <= MOST_OTHER_WORDS
                    && moment.rest().stream().allMatch(EmbargoFormula::isOfReleases)
                    && !words.lower().substring(formula.end()).matches(".*\\d{4}.*");
        }

        private boolean isTimeOfRelease() {
            var rest = moment.rest();
            if (rest.stream().anyMatch(EmbargoFormula::isNone)) {
                return false;
            }
            if (moment.hasDay()) {
                return rest.size() <= (moment.hasTime() ? MOST_WORDS_BESIDE_A_TIME : 1);
            }
            return rest.size() <= MOST_WORDS_OF_NONE
                    && (moment.hasTime()
                            || !moment.weekdays().isEmpty()
                            || rest.contains("delivery")
                            || rest.contains("embargo"));
        }
    }

    /** Whether a line goes on with a formula that the one above began: {@code BEFORE 14:00}. */
    static boolean goesOn(String line) {
        return UNTIL.matcher(FoldedText.of(line).lower()).matches();
    }
}
