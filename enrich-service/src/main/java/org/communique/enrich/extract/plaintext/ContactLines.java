package org.communique.enrich.extract.plaintext;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.communique.contracts.tag.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Reader of the lines of a contact block: a name, a function, a telephone number and a mail address in any order, on one line
 * or on several. A new name, or a second address of the same kind, begins the next contact. For one thread.
 */
final class ContactLines {

    private static final int MOST_CONTACTS = 10;
    private static final int LONGEST_PIECE = 80;
    private static final int MOST_NAME_WORDS = 4;

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63}){1,5}");
    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w/.])(?!\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{2,4}\\b)(?:\\+|\\(?0|\\(?\\d{3}\\)?[-. /])[\\d ()/.-]{5,22}\\d(?!\\w)|(?<![\\w-])\\d{3}[-.]\\d{4}(?![\\w-])");
    private static final Pattern PIECES = Pattern.compile("\\s*[,;|•·\\t/]\\s+|\\s+[–—|-]\\s+|\\n");
    private static final Pattern LABEL = Pattern.compile(
            "(?iuU)^\\W*((?:(?:media|press|news|investor|public|general|communications)\\s?(?:relations\\s?)?)?(?:contacts?|enquiries|inquiries)"
                    + "|(?:presse|medien)?kontakte?|ansprechpartner(?:in)?|contacts? presse|contatti|contacto|contactpersoon|kontakt(?: dla mediów)?)\\s*:?\\s*");
    private static final Pattern WAY = Pattern.compile(
            "(?iuU)\\b(?:tel(?:efon|ephone|éfono|efono)?|tél(?:éphone)?|phone|fon|mobile?|mobil|fax|cell|office|direct|e-?mail|mail|courriel|web(?:site)?)\\b\\.?\\s*[:.]?");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:Dr|Prof|Mr|Ms|Mrs|Herr|Frau|M|Mme)\\.? ){0,2}\\p{Lu}[\\p{L}.'’-]{0,25}(?: (?:(?:von|van|de|der|da|di|del|la|le|al|bin) ){0,2}\\p{Lu}[\\p{L}.'’-]{0,25}){1,3}");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iuU)\\b(?:inc|ltd|llc|gmbh|ag|corp|plc|company|university|ministry|department|office|council|agency|relations|communications?|press|media|street|road|avenue|director|manager|officer|head|spokes\\w+|president|coordinator|specialist|team|group|affairs|institute|center|centre|association)\\b");
    private static final Pattern LETTER = Pattern.compile("\\p{L}{2}");

    private final List<Contact> contacts = new ArrayList<>();
    private @Nullable String name;
    private @Nullable String role;
    private @Nullable String phone;
    private @Nullable String email;

    private ContactLines() {}

    /** Returns the contacts in the lines of one block. */
    static List<Contact> read(List<String> lines) {
        var reader = new ContactLines();
        lines.forEach(reader::readLine);
        reader.end();
        return reader.contacts;
    }

    /** Tells whether a short line has a mail address or a telephone number. */
    static boolean hasAddress(String line) {
        return EMAIL.matcher(line).find() || PHONE.matcher(line).find();
    }

    private void readLine(String line) {
        var rest = line;
        var label = LABEL.matcher(line);
        if (label.find() && (label.end() == line.length() || label.group().contains(":"))) {
            end();
            role = label.group(1).strip();
            rest = line.substring(label.end());
        }
        for (var piece : PIECES.split(rest, -1)) {
            readPiece(piece);
        }
    }

    private void readPiece(String written) {
        var mail = EMAIL.matcher(written);
        if (mail.find()) {
            startAnother(email != null);
            email = mail.group();
        }
        var withoutMail = mail.replaceAll(" ");
        var number = PHONE.matcher(withoutMail);
        if (number.find()) {
            startAnother(phone != null && email != null);
            phone = phone == null ? number.group().strip() : phone;
        }
        var words = WAY.matcher(PHONE.matcher(withoutMail).replaceAll(" "))
                .replaceAll(" ")
                .replaceAll("[():]", " ")
                .strip();
        if (LETTER.matcher(words).find() && words.length() <= LONGEST_PIECE) {
            readWords(words);
        }
    }

    private void readWords(String words) {
        if (isName(words)) {
            startAnother(name != null);
            name = words;
        } else if (name != null && (role == null || LABEL.matcher(role).matches()) && !words.contains(".")) {
            role = words;
        }
    }

    private static boolean isName(String words) {
        return NAME.matcher(words).matches()
                && words.split(" ").length <= MOST_NAME_WORDS + 1
                && !NO_NAME.matcher(words).find();
    }

    private void startAnother(boolean another) {
        if (another && (phone != null || email != null)) {
            end();
        }
    }

    private void end() {
        if ((phone != null || email != null) && contacts.size() < MOST_CONTACTS) {
            contacts.add(new Contact(name, role, phone, email));
        }
        name = null;
        role = null;
        phone = null;
        email = null;
    }
}
