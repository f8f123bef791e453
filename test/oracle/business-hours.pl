#!/usr/bin/perl
# Answers questions about open time with Debian's Business::Hours, to check our engine against another one's arithmetic.
#
# Reads {"calendars": [{"days": {"1": [["09:00", "12:00"], ...]}, "holidays": ["2027-01-01"]}], "questions": [...]} and
# writes one number per question. Days count from Sunday, 0. Times are whole seconds since the epoch; run it with TZ=UTC.
#
#   {"calendar": 0, "start": S, "add": N}  when N open seconds have passed since S; -1 when not within 30 days
#   {"calendar": 0, "from": S, "to": E}    open seconds in [S, E)
#
# Business::Hours counts seconds as things, both ends included. The N-th open second since S ends one second after it
# begins, and the seconds of [S, E) are those from S to E - 1.
use strict;
use warnings;
use Business::Hours;
use JSON::PP;

my $input   = decode_json( do { local $/; <STDIN> } );
my @hours   = map { hours_of($_) } @{ $input->{calendars} };
my @answers = map { exists $_->{add} ? add($_) : between($_) } @{ $input->{questions} };
print encode_json( \@answers );

sub add {
    my ($question) = @_;
    my $second = $hours[ $question->{calendar} ]->add_seconds( $question->{start}, $question->{add} - 1 );
    return $second == -1 ? -1 : $second + 1;
}

sub between {
    my ($question) = @_;
    my ( $from, $last ) = ( $question->{from}, $question->{to} - 1 );
    return 0 if $last < $from;
    my $hours = $hours[ $question->{calendar} ];
    # It answers from the stretch that it worked out last, so that stretch must be this one.
    $hours->for_timespan( Start => $from, End => $last );
    return $hours->between( $from, $last );
}

# One stretch a day with breaks in it is how Business::Hours says several spans.
sub hours_of {
    my ($calendar) = @_;
    my %days;
    for my $day ( 0 .. 6 ) {
        my @spans = @{ $calendar->{days}{$day} || [] };
        next unless @spans;
        my @breaks = map { { Start => $spans[ $_ - 1 ][1], End => $spans[$_][0] } } 1 .. $#spans;
        $days{$day} = { Name => $day, Start => $spans[0][0], End => $spans[-1][1], Breaks => \@breaks };
    }
    my $hours = Business::Hours->new;
    $hours->business_hours( %days, holidays => $calendar->{holidays} );
    return $hours;
}
