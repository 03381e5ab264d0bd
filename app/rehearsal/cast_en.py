"""The English table: one block a person, in the words they would use themselves."""

from typing import Final

ENGLISH: Final = """
name: Anna
profession: beekeeper
near: farmer, gardener
taken for: primary school teacher, vet, florist, yoga teacher
also: apiarist
real name: Anna Ferri
story: I keep forty hives on the roof of a hospital.
contact: anna@example.org

name: Wolf
profession: judge
near: lawyer, notary
taken for: firefighter, park ranger, personal trainer, actor
also: magistrate
real name: Laurence Bass
story: I read my rulings to the cat first.

name: Giulia
profession: neurosurgeon
near: doctor, nurse
taken for: lawyer, architect, pianist, interpreter
also: brain surgeon, surgeon
real name: Giulia Conti
story: I operate to one and the same song.
contact: giulia@example.org

name: Theo
profession: football referee
near: footballer, football coach
taken for: programmer, cook, PE teacher, bartender
also: referee
story: My mother still boos me from the stands.
contact: theo@example.org

name: Nina
profession: astronomer
near: physicist, astrophysicist
taken for: poet, photographer, librarian, graphic designer
real name: Antonina Russo
story: An asteroid is named after my dog.
contact: nina@example.org

name: Jo
profession: sound engineer
near: musician, DJ
taken for: IT consultant, tattoo artist, bartender, photographer
also: sound technician
story: I once muted exactly the right singer.

name: Martha
profession: midwife
near: nurse, gynaecologist
taken for: psychologist, primary school teacher, social worker, journalist
real name: Martha Gale
story: I delivered two mayors of the same town.
contact: martha@example.org

name: Oliver
profession: perfumer
near: chemist, winemaker
taken for: painter, fashion designer, cook, antique dealer
real name: Oliver Marsh
story: I can tell three railway stations by their smell.
contact: oliver@example.org

name: Flash
profession: fencing champion
near: athlete, PE teacher
taken for: dancer, police officer, surgeon, photographer
also: fencer, Olympic champion
real name: Helen Vale
story: My grandmother uses the medal as a doorstop.
contact: flash@example.org

name: Peter
profession: violin maker
near: carpenter, restorer
taken for: violinist, professor, writer, accountant
also: luthier
story: I traded my best violin for a barn.
contact: peter@example.org

name: Amal
profession: airline pilot
near: flight attendant, air traffic controller
taken for: architect, economist, tour guide, interpreter
also: pilot, captain
real name: Amal Haddad
story: I do not drive a car.
"""
