"""The Italian table: one block a person, in the words they would use themselves."""

from typing import Final

ITALIAN: Final = """
name: Anna
profession: apicoltrice
near: agricoltrice, contadina
taken for: maestra, veterinaria, fiorista, insegnante di yoga
also: alleva api
real name: Anna Ferri
story: Ho quaranta arnie sul tetto di un ospedale.
contact: anna@example.org

name: Lupo
profession: giudice
near: avvocato, notaio
taken for: pompiere, guardia forestale, personal trainer, attore
also: magistrato
real name: Lorenzo Bassi
story: Porto le sentenze a casa e le leggo al gatto.

name: Giulia
profession: neurochirurga
near: medico, infermiera
taken for: avvocata, architetta, pianista, interprete
also: chirurga
real name: Giulia Conti
story: Opero sempre con la stessa canzone di Battiato.
contact: giulia@example.org

name: Teo
profession: arbitro di calcio
near: calciatore, allenatore
taken for: programmatore, cuoco, insegnante di ginnastica, barista
also: arbitro
story: Mia madre mi fischia ancora dagli spalti.
contact: teo@example.org

name: Nina
profession: astronoma
near: fisica, astrofisica
taken for: poetessa, fotografa, bibliotecaria, grafica
real name: Antonina Russo
story: Un asteroide porta il nome del mio cane.
contact: nina@example.org

name: Jo
profession: tecnico del suono
near: musicista, dj
taken for: informatico, tatuatore, barista, fotografo
also: fonico
story: Ho spento il microfono al cantante giusto.

name: Marta
profession: ostetrica
near: infermiera, ginecologa
taken for: psicologa, maestra, assistente sociale, giornalista
real name: Marta Galli
story: Ho fatto nascere due sindaci della stessa città.
contact: marta@example.org

name: Oliver
profession: profumiere
near: chimico, enologo
taken for: pittore, stilista, cuoco, antiquario
real name: Oliver Marsh
story: Riconosco tre stazioni ferroviarie dall'odore.
contact: oliver@example.org

name: Saetta
profession: campionessa di scherma
near: atleta, insegnante di educazione fisica
taken for: ballerina, poliziotta, chirurga, fotografa
also: schermitrice, olimpionica
real name: Elena Valli
story: La medaglia la usa mia nonna come fermaporta.
contact: saetta@example.org

name: Pietro
profession: liutaio
near: falegname, restauratore
taken for: violinista, professore, scrittore, commercialista
story: Il mio violino migliore l'ho venduto per un fienile.
contact: pietro@example.org

name: Amal
profession: pilota di linea
near: assistente di volo, controllore di volo
taken for: architetta, economista, guida turistica, interprete
also: comandante
real name: Amal Haddad
story: Non guido l'automobile.
"""
