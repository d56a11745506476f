package dev.grader.web.assessments;

import dev.grader.assessments.InvitationWish;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Whom a text invites: a line each, a name, and an address after a comma or within angle brackets where it is known.
 *
 * @param faults what is wrong, line by line; where there is anything, nobody is to be invited
 */
record Guests(List<Guest> guests, List<String> faults) {
    private static final int MOST = 100;

    /** @param email empty where it is not known */
    record Guest(String name, String email) {
        InvitationWish until(Instant end) {
            return new InvitationWish(null, name, email.isEmpty() ? null : email, end);
        }
    }

    static Guests read(String text) {
        var guests = new ArrayList<Guest>();
        var faults = new ArrayList<String>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank()) {
                continue;
            }
            Guest guest = guest(line);
            if (guest.name().isEmpty() || guest.name().length() > InvitationWish.LONGEST_NAME) {
                faults.add("Line %d has no name of 1 to %d characters.".formatted(number, InvitationWish.LONGEST_NAME));
            } else if (!guest.email().isEmpty() && !InvitationWish.isEmail(guest.email())) {
                faults.add("Line %d has something after the comma that is no e-mail address.".formatted(number));
            } else {
                guests.add(guest);
            }
        }
        if (guests.isEmpty() && faults.isEmpty()) {
            faults.add("Name at least one candidate.");
        }
        if (guests.size() > MOST) {
            faults.add("Invite at most %d at once.".formatted(MOST));
        }
        return new Guests(guests, faults);
    }

    /** The last comma: names have some, addresses have none. */
    private static Guest guest(String line) {
        String plain =
                line.replace('<', ',').replace(">", "").replace('\t', ',').replace(';', ',');
        int comma = plain.lastIndexOf(',');
        String rest = comma < 0 ? "" : plain.substring(comma + 1).strip();
        if (comma >= 0 && (rest.contains("@") || rest.isEmpty() || plain.indexOf(',') == comma)) {
            return new Guest(withoutComma(plain.substring(0, comma)), rest);
        }
        return new Guest(plain.strip(), "");
    }

    private static String withoutComma(String name) {
        return name.strip().replaceAll("[,\\s]+$", "");
    }
}
