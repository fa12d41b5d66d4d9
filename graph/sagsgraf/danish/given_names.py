"""Given names, to tell where a person's name begins in a run of capitalised words.

Source: written from general knowledge of the names most people in Denmark bear; Statistics
Denmark publishes the full counts. A name that is missing costs a mention, never makes one.
"""

from __future__ import annotations

from typing import Final

GIVEN_NAMES: Final[frozenset[str]] = frozenset(
    """
    Aage Aase Abdi Abdul Abdullah Ada Adam Adnan Agnes Agnete Ahmad Ahmed Aisha Aksel Alba
    Albert Alberte Alex Alexander Alexandra Alfred Ali Alice Allan Alma Alvin Amalie Amanda Amin
    Amir Ana Anders Andrea Andreas Andrew Ane Anette Angelica Angelika Anita Anja Anker Ann Anna
    Annabell Anne Anne-Grethe Anne-Lise Anne-Marie Anne-Mette Anne-Sofie Anneli Anneliese
    Annelise Annemarie Annemette Annette Anni Annie Annika Anny Ansgar Anton Antonia Arendse
    Arne Arno Arthur Arvid Asbjørn Asger Aske Asta Astrid August Augusta Axel Ayse Bahar Barbara
    Bashir Bastian Beate Beatrice Bendt Benedicte Benedikte Benjamin Benny Bent Bente Bernhard
    Bert Bertel Bertil Bertram Betina Bettina Betty Birger Birgit Birgitta Birgitte Birte Birthe
    Bitten Bjarke Bjarne Bjørk Bjørn Bo Bodil Boris Brian Brigitte Britt Britt-Marie Britta
    Bruno Børge Camilla Carina Carl Carl-Christian Carla Carlo Carmen Carolina Caroline Carsten
    Caspar Casper Cathrine Catja Cecilia Cecilie Celina Charlotte Christa Christel Christen
    Christian Christiane Christina Christine Christoffer Christopher Cilla Cindy Clara Claus
    Connie Conny Cornelia Curt Dagmar Dagny Dan Daniel Daniella Danny David Dennis Diana Diego
    Dina Ditlev Ditte Doris Dorit Dorrit Dorte Dorthe Dorthea Ea Ebba Ebbe Eddie Edel Edith
    Edvard Egon Eigil Eik Einar Eja Ejgil Ejler Ejnar Elena Eleonora Eli Elias Elin Elina Elisa
    Elisabeth Elise Elizabeth Ella Ellen Ellinor Elly Elna Elsa Else Else-Marie Elsebeth Elvira
    Emil Emilia Emilie Emily Emine Emma Emmy Eric Erik Erika Erland Erling Ernst Esben Eskil
    Eskild Esther Eva Evald Evy Ewa Fadi Fanny Fatima Fatma Felix Ferdinand Fie Filip Finn Fiona
    Flemming Folmer Frank Franz Fred Frede Frederik Frederikke Fredrik Freja Freya Frida Frits
    Fritz Frode Gabriel Gabriella Gerda Gert Gertrud Gina Gitta Gitte Gorm Grete Grethe Gry
    Gudmund Gudrun Gunhild Gunnar Gunvor Gurli Gustav Haakon Hamid Hana Hanna Hannah Hanne Hans
    Hans-Christian Hans-Erik Hans-Henrik Hans-Jørgen Hans-Ole Hans-Peter Harald Harly Harriet
    Harry Hasan Hassan Hector Hedda Heidi Heine Heinrich Helen Helena Helene Helga Helge Helle
    Hemming Henning Henny Henri Henriette Henrik Henry Herbert Herdis Herluf Herman Hermann
    Hilda Hilde Hjalmar Hjalte Holger Hugo Hussein Ib Iben Ibrahim Ida Ida-Marie Ilse Ina Inga
    Inge Inge-Lise Ingeborg Ingelise Inger Inger-Marie Ingrid Ingvar Inuk Irene Iris Irma Isa
    Isabel Isabell Isabella Isak Ismail Ivalo Ivan Ivar Iver Jack Jacob Jakob Jamal James Jan
    Jane Janet Janne Janni Jannich Jannick Jannie Jannik Janus Jasmin Jasper Jean Jeanette
    Jeanne Jeannette Jeannie Jens Jens-Christian Jens-Erik Jens-Ole Jeppe Jesper Jessica Jessie
    Jette Jimmi Jimmy Jo Joachim Joakim Joan Joanna Johan Johanna Johanne Johannes John Johnny
    Johs. Jon Jonas Jonathan Jonna Jonny Jorge Jose Josef Josefine Josephine Judith Julia Julian
    Juliane Julie Julius June Jytte Jørgen Jørn Kaare Kai Kaj Kamilla Kamma Karen
    Karen-Margrethe Karim Karin Karina Karl Karla Karoline Karsten Kaspar Kasper Kate Katharina
    Kathe Kathrin Kathrine Katja Katrin Katrina Katrine Kay Keld Ken Kenneth Kenny Kent Kenth
    Kerstin Kevin Khaled Kim Kirsten Kirstin Kirstine Kit Kjeld Klara Klaus Knud Konrad Kresten
    Kristen Kristian Kristiane Kristina Kristine Kristoffer Kurt Kåre Lana Lars Lars-Erik
    Lars-Ole Lasse Lauge Laura Laurids Laurits Laust Lea Leah Leif Lena Lene Lennart Lennarth
    Leo Leon Leona Leonora Leopold Lia Liam Lida Lili Lilian Lilli Lillian Lilly Linda Line
    Linea Linnea Linus Lis Lisa Lisbet Lisbeth Lise Lise-Lotte Liselott Liselotte Lissi Lissy
    Liv Liva Liza Lizzi Lone Lorenz Lotta Lotte Louis Louisa Louise Luca Lucas Lucia Ludvig Lui
    Luise Lukas Luna Lykke Lærke Mads Magda Magnhild Magnus Mahmoud Mai Mai-Britt Maibritt
    Maiken Maj Maj-Brit Maj-Britt Maja Majbrit Majbritt Malene Malou Malte Manfred Manuel Maren
    Margit Margot Margrete Margrethe Maria Mariam Mariane Mariann Marianne Marie Marie-Louise
    Marika Marina Mario Marion Marius Mark Markus Marlene Marta Martha Marthe Martin Martine
    Mary Mathias Mathilda Mathilde Mathis Matias Matilde Mats Matthew Matthias Maude Mauritz Max
    Maya Mehmed Mehmet Merete Merethe Meta Mette Mette-Marie Mia Michael Michaela Michala
    Michella Michelle Mie Mikael Mikala Mike Mikkel Mikkeline Milla Mille Mimi Mina Minna Mira
    Miriam Mirjam Mogens Mohamad Mohamed Mohammad Mohammed Mona Monica Monika Morten Mouritz
    Muhammad Muhammed Murat Musa Mustafa Mustapha Nadia Nadja Najia Nana Nanette Nanna Natalia
    Natalie Natasja Nathalie Nathan Nicholas Nicklas Niclas Nicolai Nicolaj Nicolas Nicole
    Nicoline Niels Niels-Erik Niels-Jørgen Niels-Ole Nikita Nikolai Nikolaj Nikolas Nils Nina
    Nis Noah Noel Noor Nora Oda Oddvar Olaf Olav Ole Oleg Olga Oline Oliver Olivia Oluf Omar
    Orla Oscar Oskar Osman Otto Ove Palle Pascal Patricia Patrick Patrik Paul Paula Paulina
    Pauline Peder Per Pernilla Pernille Peter Petra Petrea Philip Phillip Pia Pierre Pil Poul
    Poul-Erik Preben Rachel Ragnhild Rakel Ralf Randi Rasmus Rebecca Rebekka Regin Regina
    Regitze Renata Renate Rene René Rico Rie Rigmor Rikke Rita Robert Robin Roger Roland Rolf
    Roman Ronni Ronnie Ronny Rosa Rose Rosemarie Ruben Rudi Rudolf Rune Ruth Ruzanna Said Sally
    Salma Samantha Samir Samira Samuel Sandra Sanne Sara Sarah Sascha Sasha Saskia Sebastian
    Selma Serdal Sergio Sidsel Sif Signe Sigrid Sigurd Silas Silja Silje Simon Simone Sine Sisse
    Siv Sofia Sofie Sofus Solveig Solvej Sonja Sonny Sophia Sophie Sophus Soraya Stanislav Steen
    Stefan Steffen Stella Sten Stephan Stephanie Stig Stine Storm Sune Susan Susann Susanna
    Susanne Suzanne Sven Svend Svend-Erik Svenning Sylvester Sylvia Synne Synnøve Søren Tage
    Tanja Tarek Tariq Tatiana Tatjana Tea Teis Teresa Terese Terje Terkel Thea Theis Theo
    Theodor Theresa Therese Thomas Thor Thora Thorbjørn Thorkil Thorkild Thorleif Thorsten
    Thorvald Thue Thure Thyge Thyra Tilde Tim Timmy Tina Tine Tobias Toke Tom Tommy Tonni Tonny
    Tony Tora Torben Tore Torkil Torleif Torsten Tove Trine Tristan Troels Tue Tulle Tyge Uffe
    Ulf Ulla Ulrich Ulrik Ulrikke Umar Una Urban Ursula Vagn Valborg Valdemar Vanessa Vanja Vera
    Verner Veronica Veronika Vibe Vibeke Vicki Vicky Victor Victoria Vigga Viggo Vigo Vilhelm
    Villads Villy Vilma Vincent Viola Vita Viveka Vivi Vivian Walter Wilhelm Willy Winnie Yasmin
    Yildiz Ying Yusuf Yvonne Zahra Zainab Zara Zeki Zenia Åge Åse Özlem Øjvind Øyvind
    """.split()
)


def is_given_name(word: str) -> bool:
    """Tell whether a word is a given name, also where a hyphen joins two.

    >>> is_given_name("Ida"), is_given_name("Karen-Ida"), is_given_name("Havnen")
    (True, True, False)
    """
    if word in GIVEN_NAMES:
        return True
    first, hyphen, second = word.partition("-")
    return bool(hyphen) and first in GIVEN_NAMES and second[:1].isupper()
